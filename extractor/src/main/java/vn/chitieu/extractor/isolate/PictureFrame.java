package vn.chitieu.extractor.isolate;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import vn.chitieu.extractor.read.page.PagePicture;
import vn.chitieu.extractor.read.page.PictureRequest;
import vn.chitieu.extractor.read.page.Word;

/** A page as drawn, between child and parent. What the child says is bounded before it is believed. */
final class PictureFrame {

    /** A picture of the largest size that may be asked for, without any compression. */
    private static final int MAX_BYTES = 64 << 20;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private PictureFrame() {}

    static void write(DataOutputStream out, PagePicture picture) throws IOException {
        out.writeInt(picture.width());
        out.writeInt(picture.height());
        out.writeInt(picture.words().size());
        for (Word word : picture.words()) {
            Frames.writeText(out, word.text());
            out.writeFloat(word.left());
            out.writeFloat(word.top());
            out.writeFloat(word.right());
            out.writeFloat(word.bottom());
            out.writeFloat(word.size());
            out.writeBoolean(word.bold());
        }
        try (OutputStream chunks = new ChunkOutputStream(out)) {
            chunks.write(picture.png());
        }
    }

    /** @throws IOException if it is none that may have been asked for */
    static PagePicture read(DataInputStream in, PictureRequest request) throws IOException {
        int width = side(in, request);
        int height = side(in, request);
        int count = in.readInt();
        if (count < 0 || count > PagePicture.MAX_WORDS) {
            throw new IOException("a page of " + count + " words");
        }
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(word(in));
        }
        ChunkInputStream chunks = new ChunkInputStream(in);
        byte[] png = chunks.readNBytes(MAX_BYTES);
        if (chunks.read() >= 0) {
            throw new IOException("a picture of more than " + MAX_BYTES + " bytes");
        }
        requireSignature(png);
        return new PagePicture(png, width, height, words);
    }

    private static int side(DataInputStream in, PictureRequest request) throws IOException {
        int side = in.readInt();
        if (side < 1 || side > request.side()) {
            throw new IOException("a picture of " + side + " pixels");
        }
        return side;
    }

    private static Word word(DataInputStream in) throws IOException {
        String text = Frames.readText(in);
        Word word = new Word(
                text, in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat(), in.readBoolean());
        float sum = word.left() + word.top() + word.right() + word.bottom() + word.size();
        if (!Float.isFinite(sum)) {
            throw new IOException("a word that stands nowhere");
        }
        return word;
    }

    private static void requireSignature(byte[] png) throws IOException {
        for (int i = 0; i < SIGNATURE.length; i++) {
            if (i >= png.length || png[i] != SIGNATURE[i]) {
                throw new IOException("a picture that is no PNG");
            }
        }
    }
}
