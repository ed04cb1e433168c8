package vn.chitieu.app.web.compare;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chitieu.app.web.Links;

/**
 * A place of the application with its parameters, from which others are made that differ in one of them. Immutable.
 *
 * @param path without parameters
 */
public record Address(String path, List<Parameter> parameters) {

    /** A name with one of its values. */
    public record Parameter(String name, String value) {}

    public Address {
        parameters = List.copyOf(parameters);
    }

    /** The address of a request with those parameters that the page takes and that say something. */
    public static Address of(Context context, Set<String> taken) {
        List<Parameter> parameters = new ArrayList<>();
        for (String name : taken.stream().sorted().toList()) {
            context.queryParams(name).stream()
                    .filter(value -> !value.isBlank())
                    .distinct()
                    .forEach(value -> parameters.add(new Parameter(name, value.strip())));
        }
        return new Address(context.path(), parameters);
    }

    /** The values of a name, in order. */
    public List<String> values(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Parameter::value)
                .toList();
    }

    /** The first value of a name; empty where there is none. */
    public String value(String name) {
        return values(name).stream().findFirst().orElse("");
    }

    public boolean has(String name, String value) {
        return parameters.contains(new Parameter(name, value));
    }

    /** The same without a name. */
    public Address without(String name) {
        return kept(parameters.stream().filter(parameter -> !parameter.name().equals(name)));
    }

    /** The same without one value of a name. */
    public Address without(String name, String value) {
        Parameter gone = new Parameter(name, value);
        return kept(parameters.stream().filter(parameter -> !parameter.equals(gone)));
    }

    /** The same with this value of a name beside its others. */
    public Address adding(String name, String value) {
        return kept(Stream.concat(parameters.stream(), Stream.of(new Parameter(name, value)))
                .distinct());
    }

    /** The same with this value of a name alone. */
    public Address with(String name, String value) {
        return without(name).adding(name, value);
    }

    /** The same parameters at another place. */
    public Address at(String otherPath) {
        return new Address(otherPath, parameters);
    }

    private Address kept(Stream<Parameter> kept) {
        return new Address(path, kept.toList());
    }

    /** As it stands in a link. */
    @Override
    public String toString() {
        String query = parameters.stream()
                .map(parameter -> Links.encoded(parameter.name()) + "=" + Links.encoded(parameter.value()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
