package opplevd.kit.signin;

import java.util.Set;

/**
 * A link of the menu on every page of this service, for those who may open it. A feature adds its own by a bean of this
 * type; a service without any has the menu of the layout.
 *
 * @param place where it stands among the others, lowest first
 * @param key its name is the message {@code kit.key}, and a page says by it where it belongs
 * @param href a path of this service, or a whole address
 * @param roles who sees it
 */
public record MenuLink(int place, String key, String href, Set<Role> roles) {
    public MenuLink {
        roles = Set.copyOf(roles);
        if (key.isBlank() || href.isBlank() || roles.isEmpty()) {
            throw new IllegalArgumentException("a link of the menu has a key, an address and readers");
        }
    }

    boolean isFor(SignedIn reader) {
        return roles.stream().anyMatch(reader::has);
    }
}
