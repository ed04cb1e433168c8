package vn.chitieu.app.web;

import vn.chitieu.app.state.OnServer;

/** The same with a database on a server. */
@OnServer
class ReviewApiOnServerTest extends ReviewApiTest {}
