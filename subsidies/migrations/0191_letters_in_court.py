"""What a judge asks of letters: what a writ says (Awb 4:122), a decision on a late notice, and whose an objection is.

A text that was changed by hand stays as it is. From memory of the Awb, and the place and hours of the file: not
confirmed.
"""

from django.db import migrations

WHOSE = "{% if objection_other %}het bezwaar van {{ objector }}{% else %}uw bezwaar{% endif %}"
ASKED = (
    "Uw aanvraag hadden wij ontvangen op {{ received_on }}.",
    (
        "{% if objection_other %}De aanvraag van {{ applicant }}{% else %}Uw aanvraag{% endif %} hadden wij ontvangen op "
        "{{ received_on }}."
    ),
)
HEARD = ("## Of u bent gehoord", "## De hoorzitting")
COSTS = (
    (
        "U hebt gevraagd om vergoeding van uw kosten. Wij betalen u {{ objection_costs }} (artikel 7:15 van de Awb). "
        "{{ objection_costs_reason }}"
    ),
    (
        "{% if objection_other %}{{ objector }} heeft gevraagd om vergoeding van de kosten. Wij betalen "
        "{{ objection_costs }} aan {{ objector }}{% else %}U hebt gevraagd om vergoeding van uw kosten. Wij betalen u "
        "{{ objection_costs }}{% endif %} (artikel 7:15 van de Awb). Wij rekenen volgens het Besluit proceskosten "
        "bestuursrecht. Wij betalen binnen zes weken nadat wij deze brief hebben verstuurd (artikel 4:87 van de Awb). "
        "{{ objection_costs_reason }}"
    ),
)
NO_COSTS = (
    "U hebt gevraagd om vergoeding van uw kosten. Wij betalen die niet",
    (
        "{% if objection_other %}{{ objector }} heeft gevraagd om vergoeding van de kosten."
        "{% else %}U hebt gevraagd om vergoeding van uw kosten.{% endif %} Wij betalen die niet"
    ),
)
RULING = [("uw bezwaar", WHOSE), ASKED, HEARD, COSTS, NO_COSTS]
REFUSED = (
    "## Waarom wij dit besluiten\n{{ reason }}\n",
    (
        "## Waarom wij dit besluiten\n{{ reason }}\n"
        "{% if objection_refused %}\n## Wat wij nog steeds afwijzen\n"
        "Voor {{ objection_refused }} blijft de aanvraag afgewezen. Hiervoor leest u waarom.\n"
        "{% if grounds %}\nWij baseren dat op:\n{{ grounds }}\n{% endif %}\n{% endif %}\n"
    ),
)
PAID = (
    "## Wat wij al hebben betaald\n"
    "{% if paid_before %}\n"
    "Wij hebben u tot nu toe {{ paid_before }} betaald. {% if paid_too_much %}Dat is {{ paid_too_much }} meer dan waar "
    "u na dit besluit recht op hebt. {% if loan %}Hoe u de lening terugbetaalt, staat in de overeenkomst die wij met u "
    "sloten.{% else %}Of en wanneer u dat terugbetaalt, staat niet in deze brief. Daarover krijgt u een apart besluit"
    "{% if title_4_2 %} (artikel 4:57 van de Awb){% endif %}.{% endif %}{% elif works_on %}Of u daarvan iets "
    "terugbetaalt, staat niet in deze brief. Daarover krijgt u dan een apart besluit.{% else %}Door dit besluit hoeft u "
    "daarvan niets terug te betalen.{% endif %}\n"
    "{% else %}\nWij hebben u nog niets betaald. U hoeft dus niets terug te betalen.\n{% endif %}\n"
)
VIEW = "{% if view %}\n## Uw zienswijze"
DUE = (
    "U moest ons uiterlijk op {{ money_due_on }} terugbetalen.",
    "De laatste dag om terug te betalen was {{ money_due_on }}.",
)
WRIT = [
    DUE,
    (
        (
            "Wij vaardigen een dwangbevel uit voor {{ money_amount }} (artikel 4:114 van de Awb). Wij doen dat op grond van "
            "{{ money_basis }}. Wij hebben dit besloten op {{ decision_date }}."
        ),
        (
            "Dit is een dwangbevel tegen {{ applicant }} (artikelen 4:114 en 4:122 van de Awb). Wij vaardigen het uit op "
            "grond van {{ money_basis }}. Wij hebben dit besloten op {{ decision_date }}.\n"
            "De schuld volgt uit ons besluit van {{ money_debt_on }} met nummer {{ case_number }}. Daarin hebben wij de "
            "subsidie vastgesteld. {% if money_reminded_on %}Op {{ money_reminded_on }} hebben wij u aangemaand "
            "(artikel 4:112 van de Awb).{% endif %}\n"
            "## Wat u moet betalen\n"
            "De hoofdsom is {{ money_amount }}.\n"
            "{% if money_reminder_cost %}\nDe vergoeding voor de aanmaning is {{ money_reminder_cost }} (artikel 4:113 van "
            "de Awb).\n{% endif %}\n"
            "{% if money_cost %}\nDe kosten van dit dwangbevel zijn {{ money_cost }} (artikel 4:120 van de Awb).\n"
            "{% else %}\nVoor het uitvaardigen van dit dwangbevel rekenen wij geen kosten.\n{% endif %}\n"
            "{% if money_interest %}\nDe wettelijke rente loopt vanaf {{ money_interest_from }}. Tot vandaag is dat "
            "{{ money_interest }} (artikel 4:98 van de Awb).\n{% endif %}\n"
            "De kosten van de deurwaarder voor het betekenen en het innen komen daar nog bij. De deurwaarder rekent die "
            "volgens de tarieven van de wet (artikel 4:120 van de Awb)."
        ),
    ),
    (
        (
            "{% if money_cost %}\nDe kosten hiervan zijn {{ money_cost }}. Die betaalt u ook.\n{% endif %}\n"
            "{% if money_interest %}\nU moet ook rente betalen: tot vandaag {{ money_interest }} (artikel 4:98 van de Awb)."
            "\n{% endif %}\n"
        ),
        "",
    ),
    (
        (
            "Betaalt u niet? Dan kan een deurwaarder dit dwangbevel op uw kosten ten uitvoer leggen (artikelen 4:116 en "
            "4:122 van de Awb). De kosten van het dwangbevel betaalt u ook (artikel 4:120 van de Awb)."
        ),
        (
            "## Hoe het verder gaat\n"
            "Wij geven dit dwangbevel aan een gerechtsdeurwaarder. Die brengt het officieel bij u (betekenen, artikel 4:123 "
            "van de Awb). Dit dwangbevel is een executoriale titel. Betaalt u niet? Dan kan de deurwaarder het op uw "
            "kosten ten uitvoer leggen, volgens de regels van het Wetboek van Burgerlijke Rechtsvordering (artikelen "
            "4:116 en 4:122 van de Awb). De deurwaarder kan dan bijvoorbeeld beslag leggen."
        ),
    ),
]
COVERED = (
    "## Als u bezwaar maakt tegen ons besluit op uw aanvraag\n"
    "Maakt u bezwaar tegen ons besluit op uw aanvraag, of gaat u daartegen in beroep? Dan gaat dat ook over dit "
    "besluit over de dwangsom, als u het daar niet mee eens bent (artikel 4:19, eerste lid, van de Awb)."
)
HEARING_INTRO = (
    "U kunt uw bezwaar toelichten op {{ hearing_on }}. Plaats en tijd: {{ hearing_place }}. U wordt gehoord door "
    "{{ hearing_by }} (artikelen 7:2 en 7:5 van de Awb). Wilt u niet komen? Laat ons dat dan weten."
)
CHANGES = {
    "money_writ": WRIT,
    "money_reminder": [DUE],
    "notice_late": [
        ("Uw ingebrekestelling komt te laat", "Besluit: u krijgt geen dwangsom, want uw ingebrekestelling is te laat"),
        (
            "## Waarom u geen dwangsom krijgt\n",
            (
                "## Ons besluit\nWij betalen u geen dwangsom voor het te late besluit op uw aanvraag (artikel 4:18 van "
                "de Awb). Wij hebben dit besloten op {{ decision_date }}.\n"
                "## Waarom u geen dwangsom krijgt\n"
            ),
        ),
        (" U krijgt nog wel ons besluit.", "\n{{ reason }}\nU krijgt nog wel ons besluit op uw aanvraag.\n" + COVERED),
    ],
    "notice_received": [
        (
            "(artikel 4:17 van de Awb).\n",
            "(artikel 4:17 van de Awb).{% if penalty_rates %} {{ penalty_rates }}{% endif %}\n",
        ),
    ],
    "penalty_decision": [
        (
            "{% if reason %}\n{{ reason }}\n{% endif %}\n",
            (
                "{% if penalty_counted %}\nDe dwangsom liep van {{ penalty_first }} tot en met {{ penalty_last }}. Zo komen "
                "wij aan het bedrag:\n{{ penalty_counted }}\n{% endif %}\n{% if reason %}\n{{ reason }}\n{% endif %}\n"
            ),
        )
    ],
    "extension": [
        (
            "U krijgt uiterlijk op {{ decide_by }} ons besluit.",
            (
                "{% if extension_before %}De termijn liep tot en met {{ extension_before }}. {% endif %}U krijgt nu "
                "uiterlijk op {{ decide_by }} ons besluit."
            ),
        )
    ],
    "disregard": [
        (
            "{% else %}\nWij hadden nog van u nodig:\n{{ missing }}\n{% endif %}\n",
            (
                "{% else %}\nWij hadden nog van u nodig:\n{{ missing }}\n"
                "{% if answered_on %}\nOp {{ answered_on }} kregen wij uw antwoord. Daarmee was uw aanvraag nog niet "
                "compleet.\n{% else %}\nTot en met {{ completion_due }} hebben wij dat niet van u gekregen.\n{% endif %}\n"
                "{% endif %}\n"
            ),
        )
    ],
    "award_ended": [("## Uw gegevens", PAID + "## Uw gegevens")],
    "award_withdrawn": [(VIEW, PAID + VIEW)],
    "award_lowered": [(VIEW, PAID + VIEW)],
    "objection_received": [
        (
            (
                "Ontbreekt er iets, dan vragen wij u om dat aan te vullen. Daarna krijgt u de kans om het bezwaar toe te "
                "lichten tijdens een hoorzitting."
            ),
            (
                "{% if objection_other %}Daarna kan {{ objector }} het bezwaar toelichten tijdens een hoorzitting. U krijgt "
                "daarvan bericht{% else %}Ontbreekt er iets, dan vragen wij u om dat aan te vullen. Daarna krijgt u de kans "
                "om het bezwaar toe te lichten tijdens een hoorzitting{% endif %}."
            ),
        ),
        (
            "Een adviescommissie hoort u en adviseert ons",
            "Een adviescommissie houdt de hoorzitting en adviseert ons",
        ),
    ],
    "objection_repair": [
        (
            "Wilt u uw bezwaar aanvullen: {{ title }}",
            (
                "{% if objection_other %}Het bezwaar van {{ objector }} is niet compleet{% else %}Wilt u uw bezwaar "
                "aanvullen{% endif %}: {{ title }}"
            ),
        ),
        (
            "Stuur dit uiterlijk op {{ objection_due }}. Krijgen",
            (
                "{% if objection_other %}Wij vragen {{ objector }} om dit uiterlijk op {{ objection_due }} te sturen. U "
                "hoeft zelf niets te doen{% else %}Stuur dit uiterlijk op {{ objection_due }}{% endif %}. Krijgen"
            ),
        ),
        (
            "De tijd die u hiervoor nodig hebt, telt niet mee",
            (
                "De tijd die {% if objection_other %}{{ objector }} hiervoor nodig heeft{% else %}u hiervoor nodig hebt"
                "{% endif %}, telt niet mee"
            ),
        ),
    ],
    "objection_hearing": [
        ("hoorzitting over uw bezwaar", "hoorzitting over " + WHOSE),
        (
            HEARING_INTRO,
            (
                "{% if objection_other %}{{ objector }} kan het bezwaar toelichten op {{ hearing_on }}. U kunt daar ook "
                "vertellen wat u ervan vindt{% else %}U kunt uw bezwaar toelichten op {{ hearing_on }}{% endif %}. Plaats en "
                "tijd: {{ hearing_place }}. U wordt gehoord door {{ hearing_by }} (artikelen 7:2 en 7:5 van de Awb). Wilt u "
                "niet komen? Laat ons dat dan weten."
            ),
        ),
        (
            (
                "De stukken over het bezwaar liggen minstens een week voor de hoorzitting voor u klaar (artikel 7:4 van de "
                "Awb). Bel of mail ons voor een afspraak."
            ),
            (
                "De stukken over het bezwaar liggen vanaf {{ hearing_file_from }} tot de hoorzitting ter inzage in het "
                "provinciehuis, Westerbrink 1 in Assen, op werkdagen van 9.00 tot 17.00 uur (artikel 7:4, tweede en derde "
                "lid, van de Awb). Bel of mail ons eerst, dan leggen wij ze voor u klaar."
            ),
        ),
    ],
    "objection_adjourned": [("beslissing op uw bezwaar", "beslissing op " + WHOSE)],
    "objection_forwarded": [
        ("Wij hebben uw bezwaar doorgestuurd", "Wij hebben " + WHOSE + " doorgestuurd"),
        (
            "telt als de dag waarop u het hebt ingediend. U hoeft",
            "telt als de dag waarop het is ingediend. U hoeft",
        ),
    ],
    "decided_objection": RULING,
    "awarded_objection": [*RULING, REFUSED],
    "settled_objection": RULING,
}
CLAUSES = {
    "appeal": [
        (
            "de datum, waarom u het niet eens bent",
            (
                "de datum, over welk besluit het gaat (het nummer {{ case_number }} en de dag van dit besluit), waarom u het "
                "niet eens bent"
            ),
        )
    ],
    "not-heard-own-facts": [
        ("wij van een ander hebben", "u niet zelf hebt verstrekt"),
        ("anders zijn dan wat u ons zelf hebt verteld", "afwijken van de gegevens die u zelf hebt verstrekt"),
    ],
    "ground-state-aid": [
        (
            "en waarvoor geen vrijstelling geldt.",
            (
                "en waarvoor geen vrijstelling of goedkeuring van de Europese Commissie geldt. Zulke steun mogen wij niet "
                "geven (artikel 108, derde lid, van dat verdrag)."
            ),
        )
    ],
    "settlement-loan": [
        (
            (
                "Wij stellen daarna vast welk deel van de lening u hebt gebruikt{% if title_4_2 %} (artikel 4:44 van de "
                "Awb){% endif %}."
            ),
            (
                "Wij gaan daarmee na of u de lening hebt gebruikt waarvoor zij bedoeld is. U hoeft niet om vaststelling te "
                "vragen."
            ),
        )
    ],
}


def _changed(text, pairs):
    for old, new in pairs:
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
    dependencies = [("subsidies", "0190_letter_words")]
    operations = [migrations.RunPython(change, migrations.RunPython.noop)]
