package opplevd.survey.message;

import java.util.Optional;
import opplevd.survey.invitation.Contact;

/** How a message travels. */
public enum Channel {
    EMAIL,
    SMS;

    /** Does the recipient have an address for it? */
    boolean reaches(Contact contact) {
        return (this == EMAIL ? contact.email() : contact.phone()) != null;
    }

    Channel other() {
        return this == EMAIL ? SMS : EMAIL;
    }

    static Optional<Channel> of(String name) {
        for (Channel channel : values()) {
            if (channel.name().equals(name)) {
                return Optional.of(channel);
            }
        }
        return Optional.empty();
    }
}
