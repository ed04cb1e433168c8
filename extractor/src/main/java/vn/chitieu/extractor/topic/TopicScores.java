package vn.chitieu.extractor.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Strength of each topic. Filled by one thread. */
final class TopicScores {

    private static final int MOST = 3;
    private static final double LEAST = 2;
    private static final double SHARE = 0.5;

    private final double[] strengths;

    TopicScores(int topics) {
        strengths = new double[topics];
    }

    void add(List<Integer> topics, double strength) {
        for (int topic : topics) {
            strengths[topic] += strength;
        }
    }

    /** Adds {@code share} of each strength of the others, none more than {@code most}. */
    void add(TopicScores others, double share, double most) {
        for (int i = 0; i < strengths.length; i++) {
            strengths[i] += share * Math.min(most, others.strengths[i]);
        }
    }

    /** The greatest strength. */
    double greatest() {
        double greatest = 0;
        for (double strength : strengths) {
            greatest = Math.max(greatest, strength);
        }
        return greatest;
    }

    /** The positions of the strongest topics, strongest first, ties in the order of the taxonomy. */
    List<Integer> strongest() {
        double least = Math.max(LEAST, SHARE * greatest());
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < strengths.length; i++) {
            if (strengths[i] >= least) {
                found.add(i);
            }
        }
        found.sort(Comparator.comparingDouble(topic -> -strengths[topic]));
        return found.size() > MOST ? found.subList(0, MOST) : found;
    }
}
