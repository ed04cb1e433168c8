package vn.chitieu.extractor.isolate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Ways to damage a file, as transmission, bad discs and bad people do. */
enum Mutation {
    /** Its end is missing. */
    TRUNCATED {
        @Override
        byte[] of(byte[] file, Random random) {
            return Arrays.copyOf(file, random.nextInt(file.length));
        }
    },
    /** Some of its bytes are others. */
    FLIPPED {
        @Override
        byte[] of(byte[] file, Random random) {
            byte[] damaged = file.clone();
            int count = 1 + random.nextInt(1 + file.length / 200);
            for (int i = 0; i < count; i++) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            return damaged;
        }
    },
    /** A stretch of it is missing. */
    CUT_OUT {
        @Override
        byte[] of(byte[] file, Random random) {
            int from = random.nextInt(file.length);
            int to = Math.min(file.length, from + 1 + random.nextInt(1 + file.length / 10));
            ByteArrayOutputStream rest = new ByteArrayOutputStream();
            rest.write(file, 0, from);
            rest.write(file, to, file.length - to);
            return rest.toByteArray();
        }
    },
    /** A stretch of it is noise. */
    OVERWRITTEN {
        @Override
        byte[] of(byte[] file, Random random) {
            byte[] damaged = file.clone();
            byte[] noise = new byte[1 + random.nextInt(1 + file.length / 20)];
            random.nextBytes(noise);
            int from = random.nextInt(file.length);
            System.arraycopy(noise, 0, damaged, from, Math.min(noise.length, file.length - from));
            return damaged;
        }
    },
    /** The members of a ZIP file have each other's content; what is no ZIP file stands twice. */
    SWAPPED {
        @Override
        byte[] of(byte[] file, Random random) {
            List<Member> members = members(file);
            if (members.size() < 2) {
                return twice(file);
            }
            int first = random.nextInt(members.size());
            int second = random.nextInt(members.size());
            List<Member> swapped = new ArrayList<>(members);
            swapped.set(
                    first,
                    new Member(members.get(first).name(), members.get(second).content()));
            swapped.set(
                    second,
                    new Member(members.get(second).name(), members.get(first).content()));
            return zip(swapped);
        }
    },
    /** An element of its XML, or of its text, is nested in itself thousands of times. */
    NESTED {
        @Override
        byte[] of(byte[] file, Random random) {
            List<Member> members = members(file);
            if (members.isEmpty()) {
                return nested(file, random);
            }
            int which = random.nextInt(members.size());
            Member member = members.get(which);
            List<Member> damaged = new ArrayList<>(members);
            damaged.set(which, new Member(member.name(), nested(member.content(), random)));
            return zip(damaged);
        }
    };

    private static final int DEPTH = 20_000;

    private record Member(String name, byte[] content) {}

    /** The damaged file; the same for the same seed. */
    abstract byte[] of(byte[] file, Random random);

    private static byte[] twice(byte[] file) {
        byte[] twice = Arrays.copyOf(file, 2 * file.length);
        System.arraycopy(file, 0, twice, file.length, file.length);
        return twice;
    }

    private static byte[] nested(byte[] content, Random random) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        int from = text.indexOf('<', random.nextInt(Math.max(1, text.length())));
        int to = from < 0 ? -1 : text.indexOf('>', from);
        String element = to < 0 ? "<a>" : text.substring(from, to + 1);
        int at = to < 0 ? text.length() / 2 : from;
        String opened = element.repeat(Math.min(DEPTH, 4_000_000 / element.length()));
        return (text.substring(0, at) + opened + text.substring(at)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<Member> members(byte[] file) {
        List<Member> members = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                members.add(new Member(entry.getName(), in.readAllBytes()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return members;
    }

    private static byte[] zip(List<Member> members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Member member : members) {
                out.putNextEntry(new ZipEntry(member.name()));
                out.write(member.content());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
