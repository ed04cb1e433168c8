package vn.chitieu.index;

import java.util.concurrent.Callable;

/** What things take of the heap. */
public final class HeapUse {

    private static final int COLLECTIONS = 4;

    private HeapUse() {}

    /** Makes something, and says how many bytes each of its parts takes. */
    public static <T> T of(String what, int parts, Callable<T> made) throws Exception {
        long before = bytes();
        long start = System.nanoTime();
        T thing = made.call();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%,d %s: %,d bytes each, made in %.1f s%n", parts, what, (bytes() - before) / parts, seconds);
        return thing;
    }

    private static long bytes() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
