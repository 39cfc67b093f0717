"""Why an act was refused: the rules that are broken, or the one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.errors import RulesBrokenError
from bmnn_desk.ui.error_texts import sentence

if TYPE_CHECKING:
    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.widgets.banner import Banner
    from bmnn_desk.ui.widgets.findings_panel import FindingsPanel


def show_refusal(error: DeskError, findings: FindingsPanel, mishap: Banner, broken: str) -> bool:
    """Show the broken rules with `broken` over them, else the sentence and no rule of before.

    Returns whether rules were broken: then the findings are where it goes on.
    """
    rules = error.rules if isinstance(error, RulesBrokenError) else ()
    findings.show_rules(rules)
    mishap.say(broken if rules else sentence(error))
    return bool(rules)
