package vn.chitieu.app.state;

import java.sql.Types;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** Texts for PostgreSQL, which stores every sign but NUL: that one is replaced as what cannot be read is. */
final class StorableText extends AbstractArgumentFactory<String> {

    private static final char NUL = '\0';
    private static final char REPLACEMENT = '\uFFFD';

    StorableText() {
        super(Types.VARCHAR);
    }

    @Override
    protected Argument build(String text, ConfigRegistry config) {
        String storable = text.replace(NUL, REPLACEMENT);
        return (position, statement, context) -> statement.setString(position, storable);
    }
}
