package opplevd.survey.progress;

/**
 * One thing to do.
 *
 * @param what in the imperative
 * @param why one reason
 * @param href where it is done
 * @param link what the link says
 */
public record ToDo(String what, String why, String href, String link) {
    /** Whether it is done on a page of the municipality's own, which only its coordinator has. */
    boolean isForCoordinators() {
        return href.contains("/links") || href.contains("/recipients");
    }
}
