package opplevd.survey.message;

/** Takes messages of one channel out of the house: an SMTP server, an SMS provider, or the demo's mailbox. */
interface Carrier {
    Channel channel();

    /** Whether it has been told where to deliver. */
    boolean ready();

    /** Opens a line to deliver on. @throws Unreachable when nothing can be sent at all now; no recipient was looked at */
    Line open() throws Unreachable;
}
