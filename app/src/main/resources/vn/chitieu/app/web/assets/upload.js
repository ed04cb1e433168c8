// Behaviour of the pages of this name; without it they still work with links and forms.
"use strict";
