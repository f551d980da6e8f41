package opplevd.report.node;

/**
 * A dimension or an item of a node.
 *
 * @param key of the dimension or item
 * @param dimension of an item the dimension that it belongs to, of a dimension its own key
 * @param contribution how much it adds to K - 1 of the whole; NaN unless every part of its kind is shown in the node
 */
public record PartQuality(String key, String dimension, ScopeQuality quality, double contribution) {}
