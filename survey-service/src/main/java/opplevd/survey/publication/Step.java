package opplevd.survey.publication;

/** How far has closing come? Told after each step and batch: for the log, and for tests that break closing there. */
enum Step {
    /** (b) some responses have been added to the sums. */
    COUNTING,
    /** (b) all responses have been counted. */
    COUNTED,
    /** (b) a batch of comments has been staged. */
    STAGING,
    /** (c) small numbers are removed, the document to publish is made. */
    PREPARED,
    /** (d) the document is stored in pieces that don't count yet. */
    STAGED,
    /** (d) published. */
    PUBLISHED,
    /** (e) read back and found the same. */
    COMPARED,
    /** (f) the box is empty. */
    EMPTIED,
    /** (g) the key is destroyed. */
    DESTROYED
}
