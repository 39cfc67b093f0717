from bmnn_desk.law.inspection_regimes import finding_ties, inspection_regimes
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder


def test_an_inspection_knows_every_regime_with_its_own_rules() -> None:
    law = Law(forms_folder())
    regimes = inspection_regimes(law)
    assert [one.key for one in regimes] == [one.key for one in law.regimes]
    assert [one.rules for one in regimes] == [one.rules for one in law.regimes]
    assert {one.lists for one in regimes} == {law.secret_lists}
    assert "DI-02" in regimes[0].rules
    assert "DI-02" not in regimes[-1].rules


def test_a_rule_is_tied_to_what_inspectors_found() -> None:
    ties = finding_ties(Law(forms_folder()))
    assert ties["PDX-02"] == (1, 39, 44)
    assert 54 in ties["DI-09"]
    assert "TK-01D" not in ties
