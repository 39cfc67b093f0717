from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.check_form import check_form
from bmnn_desk.services.correct_form import correct_form
from bmnn_desk.services.form_layer import FORM_CORRECTION
from bmnn_desk.services.standing import standing_after
from tests.services.each_form import checks, corrects
from tests.services.ledger import begun

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law
    from tests.make import Office


def test_the_law_changes_after_an_act_about_a_form_alone(office: Office, law: Law) -> None:
    office.desk.do(correct_form, corrects(office))
    actor = office.desk.actor
    with begun(office.desk) as session:
        assert standing_after(session, "line", actor, law) == (actor, law)
        same, corrected = standing_after(session, FORM_CORRECTION, actor, law)
        assert same is actor
        assert corrected.corrections == office.desk.law.corrections != ()
        found, unchanged = standing_after(session, "account", actor, law)
        assert (found.account, found.roles) == (actor.account, actor.roles)
        assert unchanged is law


def test_a_check_leaves_the_law_as_it_is(office: Office) -> None:
    before = office.desk.law
    office.desk.do(check_form, checks(office))
    assert office.desk.law is before
