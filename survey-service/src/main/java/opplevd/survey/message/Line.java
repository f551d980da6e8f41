package opplevd.survey.message;

/** A way out for messages, held open for some of them. */
interface Line extends AutoCloseable {
    Outcome send(Envelope envelope) throws Unreachable;

    @Override
    void close();
}
