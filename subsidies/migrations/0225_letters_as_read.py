"""What a lawyer found who read the letters: whose objection it is, what an appeal needs, and how interest was counted.

A text that was changed by hand stays as it is. From memory of the Awb: not confirmed.
"""

from django.db import migrations

RECEIVED = (
    "Op {{ objection_received_on }} hebben wij het bezwaar ontvangen van {{ objector }}.",
    (
        "Op {{ objection_received_on }} hebben wij {% if objection_other %}het bezwaar van {{ objector }}{% else %}uw bezwaar"
        "{% endif %} ontvangen."
    ),
)
HEARD = (
    "Daarna krijgt u de kans om het bezwaar toe te lichten tijdens een hoorzitting.",
    (
        "Daarna krijgt u de kans om het bezwaar toe te lichten tijdens een hoorzitting, tenzij dat volgens de wet niet hoeft "
        "(artikel 7:3 van de Awb)."
    ),
)
OBJECTION = [RECEIVED]
CHANGES = {
    "objection_received": [
        *OBJECTION,
        HEARD,
        ("Wij hebben het bezwaar ontvangen: ", "Wij hebben uw bezwaar ontvangen: "),
    ],
    "objection_repair": OBJECTION,
    "objection_hearing": OBJECTION,
    "objection_adjourned": OBJECTION,
    "objection_forwarded": [
        *OBJECTION,
        (
            "U hoeft verder niets te doen: u hoort van {{ forwarded_to }} hoe het verdergaat.",
            (
                "U hoort van {{ forwarded_to }} hoe het verdergaat. Is dat een rechter? Dan betaalt u griffierecht (artikel "
                "8:41 van de Awb). De rechter schrijft u daarover."
            ),
        ),
    ],
    "objection_day_notice": [
        (
            "U mag iemand meenemen, of u laten vertegenwoordigen.",
            (
                "U mag iemand meenemen, of u laten vertegenwoordigen. U mag ook getuigen en deskundigen meebrengen (artikel 7:8 "
                "van de Awb)."
            ),
        ),
        ("dan leggen wij ze voor u klaar.", "dan leggen wij ze voor u klaar. U kunt er ook kopieën van krijgen."),
    ],
    "decided_objection": OBJECTION,
    "awarded_objection": [
        *OBJECTION,
        (
            "Wij hebben dit besloten op {{ decision_date }}. Wij doen dit volgens",
            (
                "{% if objection_other %}{{ objector }} krijgt bericht van deze beslissing. {% endif %}Wij hebben dit besloten "
                "op {{ decision_date }}. Wij doen dit volgens"
            ),
        ),
    ],
    "settled_objection": OBJECTION,
    "penalty_decision": [
        (
            "De dwangsom is {{ penalty_amount }}. Het aantal dagen dwangsom is {{ penalty_days }} (artikelen",
            "De dwangsom is {{ penalty_amount }}. Dat is voor {{ penalty_days }} dagen (artikelen",
        ),
    ],
    "money_hold": [
        (
            "Wij betalen u voorlopig niets, uiterlijk tot en met",
            "Vanaf de dag van deze brief betalen wij u niets, uiterlijk tot en met",
        ),
        ("Besluiten wij niet vóór die dag?", "Hebben wij dan nog niet besloten?"),
    ],
    "money_writ": [
        (
            "Daarin hebben wij de subsidie vastgesteld. ",
            (
                "Daarin hebben wij de subsidie vastgesteld op een lager bedrag dan wij hadden betaald. Wat te veel was betaald, "
                "hebben wij van u teruggevorderd (artikel 4:57, eerste lid, van de Awb). De schuldeiser is de provincie Drenthe. "
            ),
        ),
    ],
    "money_interest": [
        (
            "Wij rekenden met de wettelijke rente van elke dag, over wat u op die dag nog moest terugbetalen.",
            (
                "Wij rekenden met de wettelijke rente van elke dag, over wat u op die dag nog moest terugbetalen:\n"
                "{{ money_interest_counted }}\n"
                "Een dag telt voor één deel van de dagen van het jaar. Na een jaar telt de rente van dat jaar mee in het bedrag."
            ),
        ),
    ],
    "money_reminder": [
        (
            "Dan kunnen wij het bedrag bij u laten innen.",
            "Dan kunnen wij het bedrag invorderen op uw kosten, bijvoorbeeld met een dwangbevel.",
        ),
        (" De kosten daarvan betaalt u dan ook.", ""),
    ],
    "refusal": [
        (
            "Wij baseren ons besluit op:\n{{ grounds }}\n",
            (
                "Wij baseren ons besluit op:\n{{ grounds }}\n"
                "{% if repeat_of %}\nHet eerdere besluit is dat van {{ repeat_decided_on }} op uw aanvraag met nummer "
                "{{ repeat_of }}. Wij verwijzen daarnaar.\n{% endif %}\n"
            ),
        ),
    ],
}
ONLY_AFTER = "Kunt u niet wachten, dan kunt u"
CLAUSES = {
    "remedy": [
        (ONLY_AFTER, "Hebt u bezwaar gemaakt en kunt u niet wachten, dan kunt u"),
    ],
    "appeal": [
        (ONLY_AFTER, "Bent u in beroep gegaan en kunt u niet wachten, dan kunt u"),
    ],
    "appeal-notice": [
        (ONLY_AFTER, "Bent u in beroep gegaan en kunt u niet wachten, dan kunt u"),
        (
            "Per post: stuur uw beroepschrift",
            (
                "{% if objection_other %}Hebt u zelf geen bezwaar gemaakt, terwijl u dat wel kon? Dan kan de rechtbank uw "
                "beroep niet-ontvankelijk verklaren (artikel 6:13 van de Awb).{% endif %}\nPer post: stuur uw beroepschrift"
            ),
        ),
    ],
    "reservation": [
        (
            "Komt dat geld er niet, dan schrijven wij u dat binnen vier weken nadat de begroting is vastgesteld.",
            (
                "Komt dat geld er niet, dan trekken wij de subsidie in, helemaal of voor een deel. Dat besluit krijgt u binnen "
                "vier weken nadat de begroting is vastgesteld."
            ),
        ),
    ],
}


def _changed(text, pairs):
    for old, new in pairs:
        if new not in text:
            text = text.replace(old, new)
    return text


def change(apps, schema_editor):
    templates = apps.get_model("subsidies", "LetterTemplate").objects
    for kind, pairs in CHANGES.items():
        for template in templates.filter(kind=kind):
            before = template.subject, template.body
            template.subject, template.body = _changed(template.subject, pairs), _changed(template.body, pairs)
            if (template.subject, template.body) != before:
                template.save()
    clauses = apps.get_model("subsidies", "LetterClause").objects
    for code, pairs in CLAUSES.items():
        for clause in clauses.filter(code=code, is_confirmed=False):
            before, clause.text = clause.text, _changed(clause.text, pairs)
            if clause.text != before:
                clause.save()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0220_undoable_import_trail")]
    operations = [migrations.RunPython(change, migrations.RunPython.noop)]
