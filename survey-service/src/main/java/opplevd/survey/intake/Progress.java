package opplevd.survey.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log how far a large file has been read: a line every tenth. */
final class Progress extends FilterInputStream {
    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
    private static final long WORTH_TELLING = 10_000_000;
    private static final int TENTHS = 10;

    private final long size;
    private long read;
    private long told;

    Progress(InputStream in, long size) {
        super(in);
        this.size = size;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        tell(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        tell(Math.max(count, 0));
        return count;
    }

    private void tell(int count) {
        read += count;
        long tenth = size < WORTH_TELLING ? 0 : read * TENTHS / size;
        if (tenth > told) {
            told = tenth;
            LOG.info("Import: {} % of {} MB of answers counted", tenth * TENTHS, size / 1_000_000);
        }
    }
}
