package org.collegium.planted.entityinpage.forum;

/** One step further in, not public: the compiler is content. */
record ReplyRow(Reply reply) {}
