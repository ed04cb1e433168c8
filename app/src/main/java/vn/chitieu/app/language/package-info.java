/** What is said to people, in Vietnamese or English, with values as they read them and nothing that acts on a screen. */
@NullMarked
package vn.chitieu.app.language;

import org.jspecify.annotations.NullMarked;
