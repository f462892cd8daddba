"""What letters say so that they stand in court: in how far, how it was weighed, and how an amount becomes final.

A text that was changed by hand stays as it is. From memory of the Awb: not confirmed.
"""

from datetime import date

from django.db import migrations

INTEREST = (
    "{{ objection_in_time }}\n## De hoorzitting",
    (
        "{{ objection_in_time }}\n"
        "{% if objection_interest %}\n"
        "Het besluit waar het bezwaar over gaat, gold al niet meer toen wij het bezwaar ontvingen. Wij kijken toch naar het "
        "bezwaar, want er is nog een belang:\n"
        "{{ objection_interest }}\n"
        "{% endif %}\n"
        "## De hoorzitting"
    ),
)
FINAL = (
    "## Hoe u verantwoording aflegt\n{{ settlement }}\n",
    "## Hoe u verantwoording aflegt\n{{ settlement }}\n## Hoe het bedrag definitief wordt\n{{ final }}\n",
)
IN_PLACE = "Dit besluit komt in de plaats van"
IN_SO_FAR = (
    IN_PLACE,
    "{% if objection_part %}In zoverre komt dit besluit{% else %}Dit besluit komt{% endif %} in de plaats van",
)
WEIGHED = (
    "{% if weighing_article %}\n"
    "## Hoe wij de belangen hebben gewogen\n"
    "Wij mogen dit besluiten, maar wij hoeven dat niet. Daarom hebben wij gekeken wat ons besluit voor u betekent, en of dat "
    "in verhouding staat tot wat wij ermee willen bereiken ({{ weighing_article }}).\n"
    "{{ weighing }}\n"
    "{% endif %}\n"
)
CEILING = "{% if ceiling_words %}\n{{ ceiling_words }}\n{% endif %}\n"
GROUNDS = "Wij baseren ons besluit op:\n{{ grounds }}\n"
CHANGES = {
    "award_withdrawn": [
        ("In deze brief leest u dat wij dit veranderen.", "In deze brief leest u dat wij dit intrekken.")
    ],
    "objection_received": [
        (
            "Zolang wij niet hebben beslist, blijft het besluit gelden (artikel 6:16 van de Awb).",
            (
                "{% if objection_interest %}Dit besluit geldt niet meer: er is een ander besluit voor in de plaats gekomen. Wij "
                "kijken of er bij het bezwaar nog een belang is.{% else %}Zolang wij niet hebben beslist, blijft het besluit "
                "gelden (artikel 6:16 van de Awb).{% endif %}"
            ),
        ),
    ],
    "award": [FINAL],
    "partial_award": [FINAL, (CEILING, f"{CEILING}{WEIGHED}")],
    "refusal": [(CEILING, f"{CEILING}{WEIGHED}")],
    "disregard": [(GROUNDS, f"{GROUNDS}{WEIGHED}")],
    "decided_objection": [INTEREST],
    "awarded_objection": [INTEREST, FINAL, IN_SO_FAR],
    "settled_objection": [
        INTEREST,
        IN_SO_FAR,
        (
            "Wij stellen de subsidie vast op {{ settled }}",
            (
                "{% if settled_before %}Op {{ settled_before_on }} hebben wij de subsidie vastgesteld op {{ settled_before }}. "
                "Nu stellen wij de subsidie vast op {% else %}Wij stellen de subsidie vast op {% endif %}{{ settled }}"
            ),
        ),
    ],
    "suspension": [
        (
            "{% else %}vanaf {{ suspended_from }}{% endif %}",
            (
                "{% else %}vanaf {{ suspended_from }}{% if suspension_ends_with %}. Dat eindigt met: "
                "{{ suspension_ends_with }}{% endif %}{% endif %}"
            ),
        ),
    ],
    "money_ended": [
        (
            "Wij trekken de betalingsregeling in (artikel 4:96 van de Awb).",
            (
                "Wij trekken de betalingsregeling in (artikel 4:96, onder a, van de Awb): u hebt zich niet aan de regeling "
                "gehouden.{% if money_missed %} U had uiterlijk op {{ money_missed_on }} {{ money_missed }} moeten betalen."
                "{% endif %}"
            ),
        ),
    ],
    "money_write_off": [
        (
            "## Waarom wij dit besluiten\n{{ reason }}",
            (
                "## Waarom wij dit besluiten\n{{ reason }}\n"
                "## Waarom het innen onevenredig zou zijn\n"
                "Wij mogen een bedrag alleen kwijtschelden als de gevolgen van het innen onevenredig zwaar zijn, vergeleken met "
                "wat wij ermee willen bereiken (artikel 4:94a van de Awb). Dat is hier zo:\n"
                "{{ weighing }}"
            ),
        ),
    ],
    "money_reminder": [
        (
            "bijvoorbeeld met een dwangbevel. De kosten daarvan betaalt u dan ook. Kunt u niet",
            "bijvoorbeeld met een dwangbevel. Kunt u niet",
        ),
    ],
    "withdrawal": [
        (
            "U hoeft niets meer te doen.",
            (
                "U hoeft niets meer te doen. Wilt u later toch {{ form }}? Dan kunt u een nieuwe aanvraag doen, zolang de "
                "regeling open is."
            ),
        ),
    ],
}
SINCE = date(2000, 1, 1)
PERFORMED = (
    "Het bedrag wordt definitief als wij de subsidie vaststellen{% if title_4_2 %} (artikelen 4:42 en 4:46, eerste lid, van "
    "de Awb){% endif %}. Hebt u de activiteiten uitgevoerd en hebt u zich aan de regels gehouden? Dan stellen wij de subsidie "
    "vast op {{ awarded }}, ook als uw kosten anders waren dan u had begroot. Anders kunnen wij de subsidie lager vaststellen"
    "{% if title_4_2 %} (artikel 4:46, tweede lid, van de Awb){% endif %}. Hoger dan {{ awarded }} wordt het bedrag niet."
)
BY_COSTS = (
    "Het bedrag wordt definitief als wij de subsidie vaststellen{% if title_4_2 %} (artikelen 4:42 en 4:46, eerste lid, van "
    "de Awb){% endif %}. Wij kijken dan of u de activiteiten hebt uitgevoerd, of u zich aan de regels hebt gehouden en welke "
    "kosten u echt hebt gemaakt. Zijn de kosten lager dan u had begroot, dan wordt de subsidie lager. Kosten die niet nodig "
    "waren, tellen niet mee{% if title_4_2 %} (artikel 4:46, derde lid, van de Awb){% endif %}. Hoger dan {{ awarded }} wordt "
    "het bedrag niet."
)
OF_LOAN = (
    "Wij stellen de lening niet vast. Het bedrag van de lening is wat u opneemt volgens de overeenkomst, en ten hoogste "
    "{{ awarded }}."
)
SOURCE = "Awb 4:31, 4:42 en 4:46, uit het hoofd; wat per arrangement telt is niet bevestigd"
CLAUSES = {"final-1": PERFORMED, "final-2": PERFORMED, "final-3": BY_COSTS, "final-loan": OF_LOAN}


def _changed(text, pairs):
    for old, new in pairs:
        if new not in text:
            text = text.replace(old, new)
    return text


def change(apps, schema_editor):
    templates = apps.get_model("subsidies", "LetterTemplate").objects
    for kind, pairs in CHANGES.items():
        for template in templates.filter(kind=kind):
            before, template.body = template.body, _changed(template.body, pairs)
            if template.body != before:
                template.save()
    clauses = apps.get_model("subsidies", "LetterClause").objects
    for code, text in CLAUSES.items():
        clauses.create(code=code, scheme=None, valid_from=SINCE, text=text, source=SOURCE)


def take_away(apps, schema_editor):
    apps.get_model("subsidies", "LetterClause").objects.filter(code__in=CLAUSES, scheme=None).delete()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0233_grounds_in_plain_words")]
    operations = [migrations.RunPython(change, take_away)]
