package opplevd.quality;

import java.util.List;

/**
 * A unit as one of several that are compared.
 *
 * @param id tells the units apart
 * @param sums its respondents
 * @param weight how many users each respondent stands for in the target that all are held against, 1 where unknown
 */
public record Member(String id, ScoreSums sums, double weight) {
    public Member {
        if (!(weight >= 0 && Double.isFinite(weight))) {
            throw new IllegalArgumentException("a weight is a number from 0 up: " + weight);
        }
    }

    public Member(String id, ScoreSums sums) {
        this(id, sums, 1);
    }

    /** Those with at least one respondent: of the others nothing can be compared. */
    static List<Member> scored(List<Member> members) {
        return members.stream().filter(member -> member.sums.n() > 0).toList();
    }

    /**
     * The variance of an influence value on ln K within units, pooled over all units with two respondents or more; NaN if
     * there is none.
     */
    static double pooledVariance(List<Member> members) {
        double squares = 0;
        double df = 0;
        for (Member member : members) {
            double n = member.sums.n();
            if (n >= 2) {
                squares += (n - 1) * member.sums.influenceVariance();
                df += n - 1;
            }
        }
        return squares / df;
    }
}
