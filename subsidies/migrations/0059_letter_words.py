"""Letters that a lawyer read: for whom they are, words for a person, one last day, the award, what is so, and why.

Texts are mended where they still say what came with the system; what somebody wrote otherwise stays as it is.
"""

from django.db import migrations

# fmt: off
# kinds of letters: what their subject or text said, and what it says
TEXTS = {
    ("completion_request",): [
        ("Wilt u uw aanvraag aanvullen: {{ title }}", "Verzoek om uw aanvraag aan te vullen: {{ title }}"),
        ("Laat het ons dan weten vóór {{ completion_due }}.", "Laat het ons dan ook uiterlijk op {{ completion_due }} weten."),
    ],
    ("reminder",): [
        ("Herinnering: wilt u uw aanvraag aanvullen: {{ title }}", "Herinnering aan ons verzoek om uw aanvraag aan te vullen: {{ title }}"),
        ("U kunt dit nog sturen tot en met {{ completion_due }}.", "U kunt dit nog sturen: uiterlijk op {{ completion_due }}."),
    ],
    ("completion_received",): [
        (
            "De termijn voor ons besluit stond stil en loopt nu verder (artikel 4:15, eerste lid, van de Awb). U krijgt",
            "{% if suspended_from %}De termijn voor ons besluit stond stil {% if suspended_from == suspended_until %}op {{ suspended_from }}{% else %}van {{ suspended_from }} tot en met {{ suspended_until }}{% endif %} (artikel 4:15, eerste lid, van de Awb). {% endif %}U krijgt",
        ),
    ],
    ("view_invitation",): [
        (
            "Op {{ received_on }} hebben wij uw aanvraag ontvangen voor {{ title }}. Wij willen iets besluiten dat voor u nadelig is. Voordat",
            "{% if award_date %}Op {{ award_date }} hebben wij u {{ form }} verleend voor {{ title }}. Het bedrag is nu {{ award_amount }}. Uw aanvraag hadden wij ontvangen op {{ received_on }}. Wij willen over {% if loan %}deze lening{% else %}deze subsidie{% endif %} iets besluiten dat voor u nadelig is.{% else %}Op {{ received_on }} hebben wij uw aanvraag ontvangen voor {{ title }}. Wij willen iets besluiten dat voor u nadelig is.{% endif %} Voordat",
        ),
        ("(artikelen 4:7 en 4:8 van de Awb)", "({% if award_date %}artikel 4:8{% else %}artikelen 4:7 en 4:8{% endif %} van de Awb)"),
    ],
    ("view_received",): [
        (
            "Die gaat over uw aanvraag voor {{ title }}, die wij op {{ received_on }} kregen.",
            "Die gaat over {% if award_date %}{% if loan %}de lening{% else %}de subsidie{% endif %} die wij u op {{ award_date }} hebben verleend voor {{ title }}. Het bedrag is nu {{ award_amount }}. Uw aanvraag hadden wij ontvangen op {{ received_on }}.{% else %}uw aanvraag voor {{ title }}, die wij op {{ received_on }} kregen.{% endif %}",
        ),
    ],
    ("partial_award", "refusal", "award_withdrawn", "award_lowered"): [
        (
            "{{ view_answer }}\n{% endif %}\n{% endif %}\n",
            "{{ view_answer }}\n{% endif %}\n{% endif %}\n{% if not_heard %}\n## Waarom wij u niet om een zienswijze hebben gevraagd\n{{ not_heard }}\n{% endif %}\n",
        ),
    ],
    ("award_ended",): [
        ("U hoeft niet meer te voldoen aan de verplichtingen die hierbij hoorden.", "Verplichtingen die hierbij hoorden, gelden niet meer."),
    ],
}
OF_SUBSIDY = "{% if obligations %}de verplichtingen{% else %}de regels van {% if loan %}de lening{% else %}de subsidie{% endif %}{% endif %}"
CERTAIN = "{% if reservation_year %}zeker is dat het geld er komt{% else %}wij deze brief hebben verstuurd{% endif %}"
# the code of a clause: what it said, and what it says
CLAUSES = {
    "change-duty": [
        (
            "Dat geldt ook als uw statuten of uw rechtsvorm veranderen, of als u failliet dreigt te gaan. Deze",
            "{% if applicant_is_person %}Dat geldt ook als u failliet dreigt te gaan of als u in de wettelijke schuldsanering komt. {% elif not applicant_is_municipality %}Dat geldt ook als uw statuten of uw rechtsvorm veranderen, of als u failliet dreigt te gaan. {% endif %}Deze",
        ),
    ],
    "publication": [
        (
            "het bedrag, de datum en uw naam. Van natuurlijke personen maken wij de naam niet openbaar.",
            "het bedrag{% if applicant_is_person %} en de datum. Uw naam maken wij niet openbaar.{% else %}, de datum en uw naam. Van natuurlijke personen maken wij de naam niet openbaar.{% endif %}",
        ),
    ],
    "consequences": [("houdt u zich niet aan de verplichtingen of", f"houdt u zich niet aan {OF_SUBSIDY} of")],
    "arrangement-2": [("dat u zich aan de verplichtingen hebt gehouden", f"dat u zich aan {OF_SUBSIDY} hebt gehouden")],
    "arrangement-3": [
        (
            "Bent u een gemeente, dan verantwoordt u zich zoals in uw jaarrekening (SiSa), als dat voor deze regeling geldt. Wij",
            "{% if applicant_is_municipality %}Als gemeente verantwoordt u zich zoals in uw jaarrekening (SiSa), als dat voor deze regeling geldt. {% endif %}Wij",
        ),
    ],
    "aid-none": [
        ("Dit is volgens ons geen staatssteun", "Deze {% if loan %}lening{% else %}subsidie{% endif %} is volgens ons geen staatssteun"),
    ],
    "advance-all": [("binnen zes weken nadat wij deze brief hebben verstuurd", f"binnen zes weken nadat {CERTAIN}")],
    "advance-share": [("binnen zes weken nadat wij deze brief hebben verstuurd", f"binnen zes weken nadat {CERTAIN}")],
    "advance-schedule": [
        (
            "{{ advance_lines }}\n",
            "{{ advance_lines }}\n{% if reservation_year %}Is op zo'n dag nog niet zeker dat het geld er komt? Dan betalen wij dat voorschot binnen zes weken nadat dat zeker is.\n{% endif %}",
        ),
    ],
    "advance-loan": [
        ("nadat u en wij die hebben ondertekend, op", "nadat u en wij die hebben ondertekend{% if reservation_year %} en zeker is dat het geld er komt{% endif %}, op"),
    ],
}
BY_HEART = "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst"
# code, text, source
NEW = [
    (
        "on-behalf",
        "U krijgt deze brief als gemachtigde van {{ represented }}. Waar hierna ‘u’ of ‘uw’ staat, bedoelen wij {{ represented }}.",
        "Awb 2:1; voorstel voor de tekst, nog niet bevestigd door juristen",
    ),
    (
        "not-heard-own-facts",
        "Wij hoefden u niet eerst om een zienswijze te vragen. Ons besluit steunt namelijk niet op gegevens over u die {% if award_date %}wij van een ander hebben (artikel 4:8, eerste lid, van de Awb){% else %}anders zijn dan wat u ons zelf hebt verteld (artikel 4:7, eerste lid, van de Awb){% endif %}. {{ not_heard_reason }}",
        BY_HEART,
    ),
    (
        "not-heard-minor",
        "Wij hoefden u niet eerst om een zienswijze te vragen. Ons besluit wijkt namelijk af van uw aanvraag op een punt dat voor u maar weinig betekent (artikel 4:7, tweede lid, van de Awb). {{ not_heard_reason }}",
        BY_HEART,
    ),
    (
        "not-heard-urgent",
        "Wij hebben u niet eerst om een zienswijze gevraagd. Ons besluit had namelijk zo veel haast dat dat niet kon (artikel 4:11, aanhef en onder a, van de Awb). {{ not_heard_reason }}",
        BY_HEART,
    ),
    (
        "not-heard-heard-before",
        "Wij hebben u niet opnieuw om een zienswijze gevraagd. U kon die namelijk al eerder geven, en daarna zijn er geen nieuwe feiten of omstandigheden gekomen (artikel 4:11, aanhef en onder b, van de Awb). {{ not_heard_reason }}",
        BY_HEART,
    ),
    (
        "not-heard-purpose",
        "Wij hebben u niet eerst om een zienswijze gevraagd. Het doel van ons besluit was namelijk alleen te bereiken als u er niet van tevoren van wist (artikel 4:11, aanhef en onder c, van de Awb). {{ not_heard_reason }}",
        BY_HEART,
    ),
    (
        "not-heard-financial",
        "Wij hebben u niet eerst om een zienswijze gevraagd. Ons besluit gaat namelijk alleen over geld, u kunt er bezwaar tegen maken, en na bezwaar zijn de nadelige gevolgen helemaal ongedaan te maken (artikel 4:12, eerste lid, van de Awb). {{ not_heard_reason }}",
        BY_HEART,
    ),
]
# fmt: on


def mend(apps, schema_editor):
    _replace(apps, (0, 1))
    LetterClause = apps.get_model("subsidies", "LetterClause")
    for code, text, source in NEW:
        LetterClause.objects.create(code=code, valid_from="2000-01-01", text=text, source=source)


def unmend(apps, schema_editor):
    apps.get_model("subsidies", "LetterClause").objects.filter(code__in=[code for code, *_ in NEW]).delete()
    _replace(apps, (1, 0))


def _replace(apps, turn):
    before, after = turn
    for kinds, pairs in TEXTS.items():
        for row in apps.get_model("subsidies", "LetterTemplate").objects.filter(kind__in=kinds):
            for pair in pairs:
                row.subject = row.subject.replace(pair[before], pair[after])
                row.body = row.body.replace(pair[before], pair[after])
            row.save()
    for code, pairs in CLAUSES.items():
        for row in apps.get_model("subsidies", "LetterClause").objects.filter(code=code):
            for pair in pairs:
                row.text = row.text.replace(pair[before], pair[after])
            row.save()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0058_no_advance")]
    operations = [migrations.RunPython(mend, unmend)]
