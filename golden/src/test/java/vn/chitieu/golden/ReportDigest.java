package vn.chitieu.golden;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.chitieu.extractor.annotation.GoldenException;

/** Prints the digest of the reports, for a test that compares processes. */
final class ReportDigest {

    private ReportDigest() {}

    public static void main(String[] arguments) throws GoldenException {
        System.out.println(of(Integer.parseInt(arguments[0])));
    }

    static String of(int threads) throws GoldenException {
        GoldenResult result = GoldenRun.run(Repository.options(threads));
        BaselineComparison comparison = GoldenBaseline.of(result).compare(result);
        String reports = GoldenReport.markdown(result, comparison) + GoldenReport.json(result, comparison);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(reports.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
