# Frozen rows: as long as what a new database begins with.
"""Data of the law and of the province that subsidies begins with. Kept in the admin afterwards.

What nobody confirmed says so: `is_confirmed` is false where it is left out.
"""

from django.db import migrations

USUAL_DAYS = {
    "bounce": 31,
    "check-obligation": 31,
    "decide-money-step": 31,
    "end-drawing": 31,
    "enter-aid": 31,
    "fix-penalty": 0,
    "forward": 3,
    "objection-step": 14,
    "receive-objection": 31,
    "receive-settlement": 31,
    "record-appeal": 31,
    "repay": 31,
    "repay-loan": 31,
    "sign-loan": 31,
    "start-loan-term": 31,
}
ROWS = {
    "RefusalGround": [
        {
            "code": "ceiling",
            "article": "Awb 4:25, lid 2",
            "text": "Het subsidieplafond zou worden overschreden.",
            "plain": "Er is niet genoeg geld meer voor uw aanvraag.",
        },
        {
            "code": "doubtful-activities",
            "article": "Awb 4:35, lid 1, onder a",
            "text": "Het is aannemelijk dat de activiteiten niet of niet helemaal plaatsvinden.",
            "needs_hearing": True,
            "weighed_by": "Awb 3:4, lid 2",
            "plain": "Wij verwachten dat u uw plan niet of niet helemaal uitvoert.",
        },
        {
            "code": "doubtful-obligations",
            "article": "Awb 4:35, lid 1, onder b",
            "text": "Het is aannemelijk dat de aanvrager niet aan de verplichtingen zal voldoen.",
            "needs_hearing": True,
            "weighed_by": "Awb 3:4, lid 2",
            "plain": "Wij verwachten dat u zich niet houdt aan wat u voor het geld moet doen.",
        },
        {
            "code": "doubtful-accounts",
            "article": "Awb 4:35, lid 1, onder c",
            "text": "Het is aannemelijk dat de aanvrager geen goede verantwoording zal afleggen.",
            "needs_hearing": True,
            "weighed_by": "Awb 3:4, lid 2",
            "plain": "Wij verwachten dat u niet goed kunt laten zien waaraan u het geld hebt uitgegeven.",
        },
        {
            "code": "false-data",
            "article": "Awb 4:35, lid 2, onder a",
            "text": "De aanvrager heeft onjuiste of onvolledige gegevens verstrekt.",
            "needs_hearing": True,
            "weighed_by": "Awb 3:4, lid 2",
            "plain": "U hebt ons gegevens gegeven die niet klopten of niet compleet waren. Anders hadden wij een ander besluit genomen.",
        },
        {
            "code": "bankruptcy",
            "article": "Awb 4:35, lid 2, onder b",
            "text": "De aanvrager is failliet of heeft surseance van betaling.",
            "needs_hearing": True,
            "weighed_by": "Awb 3:4, lid 2",
            "plain": "U bent failliet, u hebt uitstel van betaling of u zit in de schuldsanering; of dat is aangevraagd.",
        },
        {
            "code": "scheme-criteria",
            "article": "Regeling",
            "text": "De aanvraag voldoet niet aan de voorwaarden van de regeling.",
            "plain": "Uw aanvraag voldoet niet aan de voorwaarden.",
        },
        {
            "code": "repeat",
            "article": "Awb 4:6",
            "text": "De aanvraag is herhaald zonder nieuwe feiten.",
            "weighed_by": "Awb 3:4, lid 2",
            "plain": "U vraagt hetzelfde als eerder, en er is niets veranderd.",
        },
        {
            "code": "state-aid",
            "article": "VWEU 107; Verordening (EU) 2023/2831",
            "text": "De subsidie zou ongeoorloofde staatssteun zijn.",
            "plain": "Wij zouden u steun geven die van de Europese Unie niet mag.",
        },
        {
            "code": "outside-period",
            "article": "Regeling",
            "text": "De aanvraag is ontvangen buiten de periode waarin kon worden aangevraagd.",
            "plain": "Wij kregen uw aanvraag buiten de tijd waarin u kon aanvragen.",
        },
        {
            "code": "award-activities",
            "article": "Awb 4:48, lid 1, onder a",
            "text": "De activiteiten waarvoor subsidie is verleend, hebben niet of niet helemaal plaatsgevonden of zullen dat niet doen.",
            "used_for": "withdrawal",
            "needs_hearing": True,
            "plain": "U hebt niet alles gedaan waarvoor u het geld kreeg, of u gaat dat niet doen.",
            "is_confirmed": False,
        },
        {
            "code": "award-obligations",
            "article": "Awb 4:48, lid 1, onder b",
            "text": "De ontvanger heeft niet voldaan aan de verplichtingen die bij de subsidie horen.",
            "used_for": "withdrawal",
            "needs_hearing": True,
            "plain": "U hebt zich niet gehouden aan wat u voor het geld moest doen.",
            "is_confirmed": False,
        },
        {
            "code": "award-false-data",
            "article": "Awb 4:48, lid 1, onder c",
            "text": "De ontvanger heeft onjuiste of onvolledige gegevens verstrekt, en met de juiste gegevens was anders besloten.",
            "used_for": "withdrawal",
            "needs_hearing": True,
            "plain": "U hebt ons gegevens gegeven die niet klopten of niet compleet waren. Anders hadden wij een ander besluit genomen.",
            "is_confirmed": False,
        },
        {
            "code": "award-known-wrong",
            "article": "Awb 4:48, lid 1, onder d",
            "text": "De verlening was anderszins onjuist en de ontvanger wist dit of behoorde dit te weten.",
            "used_for": "withdrawal",
            "needs_hearing": True,
            "plain": "Wij hadden u het geld niet zo mogen geven, en u wist dat of kon dat weten.",
            "is_confirmed": False,
        },
        {
            "code": "award-no-funds",
            "article": "Awb 4:48, lid 1, onder e",
            "text": "Er zijn niet voldoende gelden beschikbaar gesteld, en dat was als voorwaarde gemaakt (artikel 4:34).",
            "used_for": "withdrawal",
            "needs_hearing": True,
            "plain": "Er is in de begroting niet genoeg geld gekomen. Dat hadden wij als voorwaarde gesteld.",
            "is_confirmed": False,
        },
        {
            "code": "settled-facts",
            "article": "Awb 4:49, lid 1, onder a",
            "text": "Feiten of omstandigheden die bij de vaststelling niet bekend konden zijn, hadden tot een lagere vaststelling geleid.",
            "used_for": "withdrawal",
            "needs_hearing": True,
            "plain": "Later bleek iets wat wij niet konden weten. Anders was het bedrag lager geweest.",
            "is_active": False,
            "is_confirmed": False,
        },
        {
            "code": "settled-known-wrong",
            "article": "Awb 4:49, lid 1, onder b",
            "text": "De vaststelling was onjuist en de ontvanger wist dit of behoorde dit te weten.",
            "used_for": "withdrawal",
            "needs_hearing": True,
            "plain": "Wij hadden het bedrag niet zo mogen vaststellen, en u wist dat of kon dat weten.",
            "is_active": False,
            "is_confirmed": False,
        },
        {
            "code": "settled-obligations",
            "article": "Awb 4:49, lid 1, onder c",
            "text": "De ontvanger heeft na de vaststelling niet voldaan aan de verplichtingen die bij de subsidie horen.",
            "used_for": "withdrawal",
            "needs_hearing": True,
            "plain": "U hebt zich daarna niet gehouden aan wat u voor het geld moest doen.",
            "is_active": False,
            "is_confirmed": False,
        },
        {
            "code": "award-wrong",
            "article": "Awb 4:50, lid 1, onder a",
            "text": "De subsidieverlening is onjuist.",
            "used_for": "withdrawal",
            "needs_hearing": True,
            "plain": "Wij hadden u het geld niet zo mogen geven.",
            "is_confirmed": False,
        },
        {
            "code": "award-changed-views",
            "article": "Awb 4:50, lid 1, onder b",
            "text": "Veranderde omstandigheden of gewijzigde inzichten verzetten zich in overwegende mate tegen voortzetting van de subsidie.",
            "used_for": "withdrawal",
            "needs_hearing": True,
            "plain": "De omstandigheden of onze inzichten zijn veranderd. Daarom kunnen wij niet zo doorgaan.",
            "is_confirmed": False,
        },
        {
            "code": "award-other-law",
            "article": "Awb 4:50, lid 1, onder c",
            "text": "Een wettelijk voorschrift regelt dat in dit geval kan worden ingetrokken of gewijzigd.",
            "used_for": "withdrawal",
            "needs_hearing": True,
            "plain": "Een andere regel zegt dat wij dit mogen besluiten.",
            "is_confirmed": False,
        },
        {
            "code": "continued",
            "article": "Awb 4:51, lid 1",
            "text": "Subsidie voor drie jaar of meer wordt niet voortgezet, met een redelijke termijn.",
            "needs_hearing": True,
            "weighed_by": "Awb 3:4, lid 2",
            "plain": "Wij betaalden drie jaar of langer mee aan dezelfde activiteiten. Wij gaan daar niet mee door.",
            "is_confirmed": False,
        },
        {
            "code": "bibob",
            "article": "Wet Bibob, artikel 3",
            "text": "Er is ernstig gevaar dat de subsidie voor strafbare feiten wordt gebruikt.",
            "needs_hearing": True,
            "weighed_by": "artikel 3, vijfde lid, van de Wet Bibob",
            "plain": "Er is een groot risico dat het geld wordt gebruikt voor strafbare feiten.",
            "is_confirmed": False,
        },
        {
            "code": "asv",
            "article": "Asv",
            "text": "Een weigeringsgrond van de algemene subsidieverordening. Noem haar in de reden.",
            "weighed_by": "Awb 3:4, lid 2",
            "plain": "Een regel van de algemene verordening van de provincie zegt dat wij uw aanvraag mogen afwijzen.",
            "is_confirmed": False,
        },
        {
            "code": "disregard-a",
            "article": "Awb 4:5, lid 1, onder a",
            "text": "Niet voldaan aan een wettelijk voorschrift voor het in behandeling nemen.",
            "used_for": "disregard",
            "plain": "U hebt zich niet gehouden aan een regel voor het aanvragen, en u hebt dat niet hersteld.",
            "is_confirmed": False,
        },
        {
            "code": "disregard-b",
            "article": "Awb 4:5, lid 1, onder b",
            "text": "De aanvraag is elektronisch geweigerd (Awb 2:15).",
            "used_for": "disregard",
            "plain": "Wij konden uw elektronische aanvraag niet aannemen, en u hebt dat niet hersteld.",
            "is_confirmed": False,
        },
        {
            "code": "disregard-c",
            "article": "Awb 4:5, lid 1, onder c",
            "text": "De gegevens en bescheiden zijn onvoldoende om te beoordelen of te besluiten.",
            "used_for": "disregard",
            "plain": "Uw aanvraag was niet compleet, en u hebt haar niet op tijd aangevuld.",
            "is_confirmed": False,
        },
        {
            "code": "settle-activities",
            "article": "Awb 4:46, lid 2, onder a",
            "text": "De activiteiten waarvoor subsidie is verleend, hebben niet of niet geheel plaatsgevonden.",
            "used_for": "settlement",
            "needs_hearing": True,
            "plain": "U hebt niet alles gedaan waarvoor u het geld kreeg.",
            "is_confirmed": False,
        },
        {
            "code": "settle-obligations",
            "article": "Awb 4:46, lid 2, onder b",
            "text": "De ontvanger heeft niet voldaan aan de verplichtingen die aan de subsidie verbonden zijn.",
            "used_for": "settlement",
            "needs_hearing": True,
            "plain": "U hebt zich niet gehouden aan wat u voor het geld moest doen.",
            "is_confirmed": False,
        },
        {
            "code": "settle-false-data",
            "article": "Awb 4:46, lid 2, onder c",
            "text": "De ontvanger heeft onjuiste of onvolledige gegevens verstrekt, en met de juiste gegevens was anders beslist op de aanvraag om verlening.",
            "used_for": "settlement",
            "needs_hearing": True,
            "plain": "U hebt ons gegevens gegeven die niet klopten of niet compleet waren. Anders hadden wij een ander besluit genomen.",
            "is_confirmed": False,
        },
        {
            "code": "settle-known-wrong",
            "article": "Awb 4:46, lid 2, onder d",
            "text": "De verlening was anderszins onjuist en de ontvanger wist dit of behoorde dit te weten.",
            "used_for": "settlement",
            "needs_hearing": True,
            "plain": "Wij hadden u het geld niet zo mogen geven, en u wist dat of kon dat weten.",
            "is_confirmed": False,
        },
        {
            "code": "settle-costs",
            "article": "Awb 4:46, lid 3",
            "text": "De subsidie hangt af van de werkelijke kosten. Kosten die in redelijkheid niet als noodzakelijk kunnen worden beschouwd, tellen niet mee.",
            "used_for": "settlement",
            "needs_hearing": True,
            "plain": "Niet alle kosten waren nodig. Die kosten tellen niet mee.",
            "is_confirmed": False,
        },
        {
            "code": "settle-actual",
            "article": "Awb 4:46, lid 1",
            "text": "De subsidie is verleend tot een maximum en hangt af van de werkelijke kosten. Die zijn lager dan begroot.",
            "used_for": "settlement",
            "plain": "U hebt minder kosten gemaakt dan u had begroot.",
            "is_confirmed": False,
        },
    ],
    "PenaltyRate": [
        {
            "valid_from": "2009-10-01",
            "first_days": "20.00",
            "second_days": "30.00",
            "further_days": "40.00",
            "maximum": "1260.00",
            "source": "Awb 4:17, tekst van mei 2017",
            "is_confirmed": True,
        },
        {
            "valid_from": "2019-01-01",
            "first_days": "23.00",
            "second_days": "35.00",
            "further_days": "45.00",
            "maximum": "1442.00",
            "source": "Bedragen bij Velsen (2021) en Capelle; de ingangsdatum is niet bevestigd",
        },
    ],
    "DeMinimisLimit": [
        {
            "valid_from": "2014-01-01",
            "amount": "200000.00",
            "source": "Verordening (EU) nr. 1407/2013",
            "is_confirmed": True,
        },
        {
            "valid_from": "2024-01-01",
            "amount": "300000.00",
            "source": "Verordening (EU) 2023/2831",
            "is_confirmed": True,
        },
    ],
    "MoneyFigure": [
        {
            "code": "interest",
            "valid_from": "2015-01-01",
            "value": 2,
            "source": "Besluit vaststelling wettelijke rente (BW 6:120, lid 1); niet bevestigd",
        },
        {
            "code": "interest",
            "valid_from": "2023-01-01",
            "value": 4,
            "source": "Besluit vaststelling wettelijke rente (BW 6:120, lid 1); niet bevestigd",
        },
        {
            "code": "interest",
            "valid_from": "2023-07-01",
            "value": 6,
            "source": "Besluit vaststelling wettelijke rente (BW 6:120, lid 1); niet bevestigd",
        },
        {
            "code": "interest",
            "valid_from": "2024-01-01",
            "value": 7,
            "source": "Besluit vaststelling wettelijke rente (BW 6:120, lid 1); niet bevestigd",
        },
        {
            "code": "interest",
            "valid_from": "2025-01-01",
            "value": 6,
            "source": "Besluit vaststelling wettelijke rente (BW 6:120, lid 1); niet bevestigd",
        },
        {
            "code": "interest",
            "valid_from": "2026-01-01",
            "value": 4,
            "source": "Besluit vaststelling wettelijke rente (BW 6:120, lid 1); niet bevestigd",
        },
        {
            "code": "reminder_below",
            "valid_from": "2015-01-01",
            "value": 7,
            "source": "Awb 4:113, lid 1; het geldende bedrag is niet bevestigd",
        },
        {
            "code": "reminder_from",
            "valid_from": "2015-01-01",
            "value": 15,
            "source": "Awb 4:113, lid 1; het geldende bedrag is niet bevestigd",
        },
        {
            "code": "aid_entry_days",
            "valid_from": "2026-01-01",
            "value": 20,
            "source": "Verordening (EU) 2023/2831, artikel 6, lid 1; niet bevestigd",
        },
        {
            "code": "aid_shown_above",
            "valid_from": "2016-07-01",
            "value": 500000,
            "source": "Verordening (EU) nr. 651/2014, artikel 9; niet bevestigd",
        },
        {
            "code": "aid_shown_above",
            "valid_from": "2023-07-01",
            "value": 100000,
            "source": "Verordening (EU) 2023/1315; het bedrag volgens Europa decentraal, de dag is niet bevestigd",
        },
        {
            "code": "aid_shown_months",
            "valid_from": "2016-07-01",
            "value": 6,
            "source": "Verordening (EU) nr. 651/2014, artikel 9; niet bevestigd",
        },
    ],
    "ExtraFreeDay": [
        {
            "day": "2024-05-10",
            "decree": "Besluit gelijkstelling van 28 april 2023, 19 mei 2023, 10 mei 2024, 27 december 2024 en 30 mei 2025 met een algemeen erkende feestdag (Atw 3, lid 3)",
            "source": """sterfgeval.nl, antwoord van mr. W.G.H.M. van der Putten op vraag 70745 (4 oktober 2025)
Openbare broncode van een rekenprogramma voor de Algemene termijnenwet, klasse Artikel3, lid 3""",
            "is_confirmed": True,
        },
        {
            "day": "2024-12-27",
            "decree": "Besluit gelijkstelling van 28 april 2023, 19 mei 2023, 10 mei 2024, 27 december 2024 en 30 mei 2025 met een algemeen erkende feestdag (Atw 3, lid 3)",
            "source": """sterfgeval.nl, antwoord van mr. W.G.H.M. van der Putten op vraag 70745 (4 oktober 2025)
Openbare broncode van een rekenprogramma voor de Algemene termijnenwet, klasse Artikel3, lid 3""",
            "is_confirmed": True,
        },
        {
            "day": "2023-04-28",
            "decree": "Besluit gelijkstelling van 28 april 2023, 19 mei 2023, 10 mei 2024, 27 december 2024 en 30 mei 2025 met een algemeen erkende feestdag (Atw 3, lid 3)",
            "source": """sterfgeval.nl, antwoord van mr. W.G.H.M. van der Putten op vraag 70745 (4 oktober 2025)
Openbare broncode van een rekenprogramma voor de Algemene termijnenwet, klasse Artikel3, lid 3
Houwelingen & Partners gerechtsdeurwaarders, Feestdagen en ATW-dagen 2023""",
            "is_confirmed": True,
        },
        {
            "day": "2023-05-19",
            "decree": "Besluit gelijkstelling van 28 april 2023, 19 mei 2023, 10 mei 2024, 27 december 2024 en 30 mei 2025 met een algemeen erkende feestdag (Atw 3, lid 3)",
            "source": """sterfgeval.nl, antwoord van mr. W.G.H.M. van der Putten op vraag 70745 (4 oktober 2025)
Openbare broncode van een rekenprogramma voor de Algemene termijnenwet, klasse Artikel3, lid 3
Houwelingen & Partners gerechtsdeurwaarders, Feestdagen en ATW-dagen 2023""",
            "is_confirmed": True,
        },
        {
            "day": "2025-05-30",
            "decree": "Besluit gelijkstelling van 28 april 2023, 19 mei 2023, 10 mei 2024, 27 december 2024 en 30 mei 2025 met een algemeen erkende feestdag (Atw 3, lid 3)",
            "source": """sterfgeval.nl, antwoord van mr. W.G.H.M. van der Putten op vraag 70745 (4 oktober 2025)
Openbare broncode van een rekenprogramma voor de Algemene termijnenwet, klasse Artikel3, lid 3""",
            "is_confirmed": True,
        },
        {
            "day": "2026-01-02",
            "decree": "Besluit gelijkstelling van 2 januari 2026, 15 mei 2026, 7 mei 2027, 28 april 2028 en 26 mei 2028 met een algemeen erkende feestdag (Atw 3, lid 3)",
            "source": """sterfgeval.nl, antwoord van mr. W.G.H.M. van der Putten op vraag 70745 (4 oktober 2025)
Openbare broncode van een rekenprogramma voor de Algemene termijnenwet, klasse Artikel3, lid 3""",
            "is_confirmed": True,
        },
        {
            "day": "2026-05-15",
            "decree": "Besluit gelijkstelling van 2 januari 2026, 15 mei 2026, 7 mei 2027, 28 april 2028 en 26 mei 2028 met een algemeen erkende feestdag (Atw 3, lid 3)",
            "source": """sterfgeval.nl, antwoord van mr. W.G.H.M. van der Putten op vraag 70745 (4 oktober 2025)
Openbare broncode van een rekenprogramma voor de Algemene termijnenwet, klasse Artikel3, lid 3""",
            "is_confirmed": True,
        },
        {
            "day": "2027-05-07",
            "decree": "Besluit gelijkstelling van 2 januari 2026, 15 mei 2026, 7 mei 2027, 28 april 2028 en 26 mei 2028 met een algemeen erkende feestdag (Atw 3, lid 3)",
            "source": """sterfgeval.nl, antwoord van mr. W.G.H.M. van der Putten op vraag 70745 (4 oktober 2025)
Openbare broncode van een rekenprogramma voor de Algemene termijnenwet, klasse Artikel3, lid 3""",
            "is_confirmed": True,
        },
        {
            "day": "2028-04-28",
            "decree": "Besluit gelijkstelling van 2 januari 2026, 15 mei 2026, 7 mei 2027, 28 april 2028 en 26 mei 2028 met een algemeen erkende feestdag (Atw 3, lid 3)",
            "source": """sterfgeval.nl, antwoord van mr. W.G.H.M. van der Putten op vraag 70745 (4 oktober 2025)
Openbare broncode van een rekenprogramma voor de Algemene termijnenwet, klasse Artikel3, lid 3""",
            "is_confirmed": True,
        },
        {
            "day": "2028-05-26",
            "decree": "Besluit gelijkstelling van 2 januari 2026, 15 mei 2026, 7 mei 2027, 28 april 2028 en 26 mei 2028 met een algemeen erkende feestdag (Atw 3, lid 3)",
            "source": """sterfgeval.nl, antwoord van mr. W.G.H.M. van der Putten op vraag 70745 (4 oktober 2025)
Openbare broncode van een rekenprogramma voor de Algemene termijnenwet, klasse Artikel3, lid 3""",
            "is_confirmed": True,
        },
    ],
}


def fill(apps, schema_editor):
    for name, rows in ROWS.items():
        model = apps.get_model("subsidies", name)
        for row in rows:
            model.objects.create(**row)
    usual_days = apps.get_model("dates", "UsualDays").objects
    usual_days.filter(act="letter-date").delete()  # a letter has the day on which it is sent
    for act, days in USUAL_DAYS.items():
        usual_days.update_or_create(act=act, defaults={"days": days})


class Migration(migrations.Migration):
    replaces = [("subsidies", "0004_law_data")]
    dependencies = [("subsidies", "0003_roles"), ("dates", "0004_trail")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
