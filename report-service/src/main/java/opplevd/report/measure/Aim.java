package opplevd.report.measure;

/** Which side of the fraction is a measure to move: what people experience, what they expect, or both? */
public enum Aim {
    EXPERIENCE,
    EXPECTATION,
    BOTH
}
