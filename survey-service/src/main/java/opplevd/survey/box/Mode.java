package opplevd.survey.box;

/** How did the response come in: by a personal link, an open link, a kiosk, or with a volunteer who filled in? */
public enum Mode {
    PERSONAL,
    OPEN,
    KIOSK,
    VOLUNTEER;

    /** Does anyone who finds the link answer, so that nobody knows who was asked? */
    public boolean open() {
        return this != PERSONAL;
    }

    /** How the mode is written inside the sealed row; never changes. */
    byte letter() {
        return (byte) name().charAt(0);
    }

    static Mode of(byte letter) {
        for (Mode mode : values()) {
            if (mode.letter() == letter) {
                return mode;
            }
        }
        throw new IllegalArgumentException("no such mode");
    }
}
