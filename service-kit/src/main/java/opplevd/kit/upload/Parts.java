package opplevd.kit.upload;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.MemoryFileUpload;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Makes the parts of a body: fields of a length, and files that go on as they arrive and never lie whole here. */
final class Parts extends DefaultHttpDataFactory {
    private final Multipart.Files files;
    private final long fieldBytes;
    private @Nullable IOException unwritable;

    Parts(Multipart.Files files, long fieldBytes) {
        super(false);
        this.files = files;
        this.fieldBytes = fieldBytes;
    }

    /** Why a file could not be put where it goes; null = nothing went wrong there. */
    @Nullable
    IOException unwritable() {
        return unwritable;
    }

    @Override
    public Attribute createAttribute(HttpRequest request, String name) {
        return limited(super.createAttribute(request, name));
    }

    @Override
    public Attribute createAttribute(HttpRequest request, String name, long definedSize) {
        return limited(super.createAttribute(request, name, definedSize));
    }

    private Attribute limited(Attribute attribute) {
        attribute.setMaxSize(fieldBytes);
        return attribute;
    }

    @Override
    public FileUpload createFileUpload(
            HttpRequest request,
            String name,
            String filename,
            @Nullable String contentType,
            @Nullable String contentTransferEncoding,
            Charset charset,
            long size) {
        try {
            return new Arriving(name, filename, charset, files.begin(name, filename));
        } catch (IOException full) {
            unwritable = full;
            throw new UncheckedIOException(full);
        }
    }

    private final class Arriving extends MemoryFileUpload {
        private final OutputStream out;

        Arriving(String name, String filename, Charset charset, OutputStream out) {
            super(name, filename, "application/octet-stream", null, charset, 0);
            this.out = out;
        }

        @Override
        public void addContent(ByteBuf buffer, boolean last) throws IOException {
            try {
                out.write(ByteBufUtil.getBytes(buffer));
                if (last) {
                    out.close();
                    setCompleted();
                }
            } catch (IOException full) {
                unwritable = full;
                throw full;
            } finally {
                buffer.release();
            }
        }

        @Override
        public void setContent(ByteBuf buffer) throws IOException {
            addContent(buffer, true);
        }

        /** The decoder lets go of its parts; nothing of a file is held here. */
        @Override
        public void delete() {
            // whoever asked has it
        }
    }
}
