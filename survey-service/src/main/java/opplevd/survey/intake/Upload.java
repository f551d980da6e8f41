package opplevd.survey.intake;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.multipart.MemoryFileUpload;
import java.io.IOException;
import java.nio.charset.Charset;

/** A file of a multipart request that goes to a spool as it arrives, and never lies whole in memory. */
final class Upload extends MemoryFileUpload {
    private static final int LONGEST_NAME = 100;

    private final Spool spool;

    Upload(String name, String filename, Charset charset, Spool spool) {
        super(name, filename, "application/octet-stream", null, charset, 0);
        this.spool = spool;
    }

    Spool spool() {
        return spool;
    }

    /** The file's name in errors: without folders, and nothing that a terminal would act on. */
    String shownName() {
        String last = getFilename().replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        return last.isBlank() ? getName() : last.substring(0, Math.min(last.length(), LONGEST_NAME));
    }

    @Override
    public void addContent(ByteBuf buffer, boolean last) throws IOException {
        try {
            spool.write(ByteBufUtil.getBytes(buffer));
            if (last) {
                spool.finish();
                setCompleted();
            }
        } finally {
            buffer.release();
        }
    }

    @Override
    public void setContent(ByteBuf buffer) throws IOException {
        addContent(buffer, true);
    }

    /** The decoder lets go of its parts; the spools are closed with all {@link Uploads}. */
    @Override
    public void delete() {
        // nothing of it is held here
    }
}
