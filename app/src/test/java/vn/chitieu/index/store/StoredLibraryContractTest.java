package vn.chitieu.index.store;

import vn.chitieu.app.store.S3Server;
import vn.chitieu.app.store.StoreAddress;

/** A library of several processes does the same with its files in an S3-compatible store. */
class StoredLibraryContractTest extends SharedLibraryContractTest {

    @Override
    StoreAddress store() throws Exception {
        return S3Server.get().place();
    }
}
