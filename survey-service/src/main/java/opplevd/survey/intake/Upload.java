package opplevd.survey.intake;

/** A file of an import's request, in its spool. */
record Upload(String field, String filename, Spool spool) {
    private static final int LONGEST_NAME = 100;

    /** The file's name in errors: without folders, and nothing that a terminal would act on. */
    String shownName() {
        String last = filename.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        return last.isBlank() ? field : last.substring(0, Math.min(last.length(), LONGEST_NAME));
    }
}
