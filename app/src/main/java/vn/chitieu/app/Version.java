package vn.chitieu.app;

import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the program's archive. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"chitieu " + (version == null ? "(unpackaged)" : version)};
    }
}
