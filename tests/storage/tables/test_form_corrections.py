from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.services.each_form import everything_of_forms
from tests.storage.tables.uniqueness import add_twin

if TYPE_CHECKING:
    from tests.make import Office


@pytest.mark.parametrize("table", ["form_correction", "form_check"])
def test_a_value_taken_back_may_be_corrected_or_checked_again(office: Office, table: str) -> None:
    everything_of_forms(office)
    add_twin(office, table)
