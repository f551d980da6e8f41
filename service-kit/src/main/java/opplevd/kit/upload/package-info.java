/** What came with a form that has files (multipart/form-data)? May import refusal. */
@NullMarked
package opplevd.kit.upload;

import org.jspecify.annotations.NullMarked;
