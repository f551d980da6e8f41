package opplevd.survey.handout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import opplevd.survey.invitation.PersonalLink;

/**
 * A ZIP file of letters, each drawn when it is read: two thousand need the memory of one, and none lies on a disk.
 */
final class LetterZip extends InputStream {
    private final Iterator<PersonalLink> links;
    private final Function<PersonalLink, byte[]> drawn;
    private final ByteArrayOutputStream made = new ByteArrayOutputStream(65_536);
    private final ZipOutputStream zip = new ZipOutputStream(made);
    private byte[] ready = new byte[0];
    private int at;
    private int number;
    private boolean finished;

    LetterZip(Iterator<PersonalLink> links, Function<PersonalLink, byte[]> drawn) {
        this.links = links;
        this.drawn = drawn;
    }

    @Override
    public int read() throws IOException {
        return more() ? ready[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (!more()) {
            return -1;
        }
        int count = Math.min(most, ready.length - at);
        System.arraycopy(ready, at, into, from, count);
        at += count;
        return count;
    }

    private boolean more() throws IOException {
        while (at == ready.length && !finished) {
            if (links.hasNext()) {
                // a number, not a name: file names travel further than files
                zip.putNextEntry(new ZipEntry("%05d.pdf".formatted(++number)));
                zip.write(drawn.apply(links.next()));
                zip.closeEntry();
            } else {
                zip.finish();
                finished = true;
            }
            ready = made.toByteArray();
            made.reset();
            at = 0;
        }
        return at < ready.length;
    }
}
