package vn.chitieu.extractor.isolate;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.ExtractionJson;
import vn.chitieu.extractor.read.DocumentBytes;
import vn.chitieu.extractor.read.PagePictures;
import vn.chitieu.extractor.read.ReadContext;
import vn.chitieu.extractor.read.ReadLimits;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.read.archive.ArchiveMember;
import vn.chitieu.extractor.read.archive.ZipArchive;
import vn.chitieu.extractor.read.page.PagePicture;

/** The child's side: answers requests until its parent closes the line or is gone. For one thread. */
final class ChildServer {

    /** What is done with a document. */
    @FunctionalInterface
    interface Work {

        /** Extracts a document of which only its name and its bytes are known. */
        Extraction extract(String name, byte[] content, ReadContext context) throws UnreadableDocumentException;
    }

    private final Work work;
    private final DataOutputStream out;

    private ChildServer(Work work, DataOutputStream out) {
        this.work = work;
        this.out = out;
    }

    /** Serves the parent over the standard streams of this process; what else writes to them goes to the log. */
    static void serve(Work work) throws IOException, InterruptedException {
        DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
        ReadLimits limits = Frames.readLimits(in);
        BlockingQueue<Frames.Request> requests = new LinkedBlockingQueue<>();
        // A child whose parent is gone must not go on with a document that nobody waits for.
        Thread listening = new Thread(() -> listen(in, requests), "requests");
        listening.setDaemon(true);
        listening.start();
        ChildServer server = new ChildServer(work, out);
        out.writeByte(Frames.READY);
        out.flush();
        while (true) {
            server.answer(requests.take(), limits);
        }
    }

    private static void listen(DataInputStream in, BlockingQueue<Frames.Request> requests) {
        try {
            while (true) {
                requests.add(Frames.readRequest(in));
            }
        } catch (IOException e) {
            // The parent closed the line or is gone.
            System.exit(0);
        }
    }

    private void answer(Frames.Request request, ReadLimits limits) throws IOException {
        try {
            byte[] content = DocumentBytes.of(Path.of(request.file()), limits);
            if (request instanceof Frames.ExtractRequest extract) {
                extract(extract, content, new ReadContext(limits, this::progress));
            } else if (request instanceof Frames.DrawRequest draw) {
                writePicture(PagePictures.draw(content, draw.picture(), limits));
            }
        } catch (UnreadableDocumentException e) {
            synchronized (out) {
                out.writeByte(Frames.REFUSED);
                Frames.writeText(out, e.reason().name());
                Frames.writeText(out, String.valueOf(e.getMessage()));
                out.flush();
            }
        } catch (RuntimeException | StackOverflowError e) {
            // The boundary of the process: whatever fails here costs this document, and the parent says so.
            synchronized (out) {
                out.writeByte(Frames.DEFECT);
                Frames.writeText(out, describe(e));
                out.flush();
            }
        }
    }

    private void extract(Frames.ExtractRequest request, byte[] content, ReadContext context)
            throws IOException, UnreadableDocumentException {
        if (ZipArchive.isArchive(content)) {
            Path folder = Files.createDirectory(Path.of(request.unpacked()));
            writeMembers(ZipArchive.unpack(content, folder, context));
        } else {
            writeResult(work.extract(request.name(), content, context));
        }
    }

    private void writePicture(PagePicture picture) throws IOException {
        synchronized (out) {
            out.writeByte(Frames.PICTURE);
            PictureFrame.write(out, picture);
        }
    }

    private void writeResult(Extraction extraction) throws IOException {
        synchronized (out) {
            out.writeByte(Frames.RESULT);
            try (OutputStream chunks = new ChunkOutputStream(out)) {
                ExtractionJson.writeLine(extraction, chunks);
            }
        }
    }

    private void writeMembers(List<ArchiveMember> members) throws IOException {
        synchronized (out) {
            out.writeByte(Frames.ARCHIVE);
            out.writeInt(members.size());
            for (ArchiveMember member : members) {
                Frames.writeText(out, member.name());
                Frames.writeText(out, member.file() == null ? "" : member.file().toString());
                Frames.writeText(
                        out, member.refusal() == null ? "" : member.refusal().name());
                Frames.writeText(out, member.message());
            }
            out.flush();
        }
    }

    private void progress(int done, int all, boolean ocr) {
        synchronized (out) {
            try {
                out.writeByte(Frames.PROGRESS);
                out.writeInt(done);
                out.writeInt(all);
                out.writeBoolean(ocr);
                out.flush();
            } catch (IOException e) {
                // The parent is gone, and nobody waits for this document.
                Runtime.getRuntime().halt(0);
            }
        }
    }

    private static String describe(Throwable defect) {
        StackTraceElement[] trace = defect.getStackTrace();
        return trace.length == 0 ? defect.toString() : defect + " at " + trace[0];
    }
}
