/** The web application: one server with pages, the web API and everything behind them. */
@NullMarked
package vn.chitieu.app.web;

import org.jspecify.annotations.NullMarked;
