/**
 * What has to be taken along so that nothing is lost, and how does it come back? The database in one file; the keys in another,
 * for whoever has both can open a box.
 */
@org.jspecify.annotations.NullMarked
package opplevd.standalone.backup;
