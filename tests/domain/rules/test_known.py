from bmnn_desk.domain.rules.known import RULE_IDS
from tests.domain.rules.mappings import rule_ids


def test_every_rule_with_a_function_is_known() -> None:
    assert rule_ids() == RULE_IDS
