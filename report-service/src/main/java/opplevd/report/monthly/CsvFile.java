package opplevd.report.monthly;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.ErrorDataDecoderException;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import opplevd.kit.refusal.Refusal;

/** The text of a CSV file that a page of ours posts (multipart/form-data); held in memory alone. */
public final class CsvFile {
    private static final int MOST = 4_000_000;

    private CsvFile() {}

    /**
     * The first file of the body as text: UTF-8, or what older spreadsheets write.
     *
     * @throws Refusal a body that no page of ours sends, or one that is too large
     */
    public static String read(InputStream body, String contentType) {
        try {
            byte[] whole = body.readNBytes(MOST + 1);
            if (whole.length > MOST) {
                throw Refusal.badRequest();
            }
            return text(file(whole, contentType));
        } catch (IOException
                | ErrorDataDecoderException
                | IllegalArgumentException
                | IndexOutOfBoundsException broken) {
            throw Refusal.badRequest();
        }
    }

    private static byte[] file(byte[] body, String contentType) throws IOException {
        HttpRequest head = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
        head.headers().set("Content-Type", contentType);
        HttpPostMultipartRequestDecoder decoder =
                new HttpPostMultipartRequestDecoder(new DefaultHttpDataFactory(false), head, StandardCharsets.UTF_8);
        try {
            decoder.offer(new DefaultHttpContent(Unpooled.wrappedBuffer(body)));
            decoder.offer(LastHttpContent.EMPTY_LAST_CONTENT);
            for (InterfaceHttpData part : decoder.getBodyHttpDatas()) {
                if (part instanceof FileUpload file) {
                    return file.get();
                }
            }
            return new byte[0];
        } finally {
            decoder.destroy();
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
