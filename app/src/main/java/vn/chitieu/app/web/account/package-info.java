/** Accounts: who may use the library from where, with passwords, sessions and keys of programs. */
@NullMarked
package vn.chitieu.app.web.account;

import org.jspecify.annotations.NullMarked;
