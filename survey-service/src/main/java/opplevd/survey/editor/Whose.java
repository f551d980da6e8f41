package opplevd.survey.editor;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.refusal.Refusal;
import opplevd.survey.organisation.KnownMunicipalities;
import opplevd.survey.organisation.Municipality;
import opplevd.survey.questionnaire.Holder;
import opplevd.survey.questionnaire.Holders;

/** What is a holder of questionnaires called, and for which may the reader make one? */
@Singleton
class Whose {
    private final Transactions transactions;
    private final KnownMunicipalities municipalities;
    private final Messages messages;

    Whose(Transactions transactions, KnownMunicipalities municipalities, Messages messages) {
        this.transactions = transactions;
        this.municipalities = municipalities;
        this.messages = messages;
    }

    /**
     * A holder to choose.
     *
     * @param value as a form sends it
     */
    public record Choice(String value, String name) {}

    String name(Holder holder, Language language) {
        return transactions.run(connection -> name(connection, holder, language));
    }

    private String name(Connection connection, Holder holder, Language language) throws SQLException {
        if (!holder.municipalityId().isEmpty()) {
            return municipalities
                    .byId(connection, holder.municipalityId())
                    .map(Municipality::name)
                    .orElse("");
        }
        return holder.network().isEmpty()
                ? messages.text(language, "questionnaire.everyone")
                : messages.text(language, "questionnaire.network", holder.network());
    }

    /** Everyone first for whoever may, then networks, then municipalities by name. */
    List<Choice> choices(Holders holders, Language language) {
        return transactions.run(connection -> {
            List<Choice> choices = new ArrayList<>();
            if (holders.everyone()) {
                choices.add(new Choice("everyone", name(connection, Holder.EVERYONE, language)));
            }
            for (String network : holders.namedNetworks()) {
                choices.add(new Choice("network:" + network, name(connection, Holder.network(network), language)));
            }
            if (!holders.everyone()) {
                for (String id : holders.scope().ids()) {
                    String name = name(connection, Holder.municipality(id), language);
                    if (!name.isEmpty()) {
                        choices.add(new Choice("municipality:" + id, name));
                    }
                }
            }
            return choices;
        });
    }

    /** Whom a form's choice means; 404 for what no page offers. */
    static Holder chosen(String value) {
        if (value.startsWith("municipality:")) {
            return Holder.municipality(value.substring("municipality:".length()));
        }
        if (value.startsWith("network:")) {
            return Holder.network(value.substring("network:".length()));
        }
        if (value.equals("everyone")) {
            return Holder.EVERYONE;
        }
        throw Refusal.notFound();
    }
}
