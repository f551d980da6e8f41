/** How often does the method err, and what can it find? Answers of made-up networks, computed by the kernel. May import quality. */
@NullMarked
package opplevd.standalone.simulation;

import org.jspecify.annotations.NullMarked;
