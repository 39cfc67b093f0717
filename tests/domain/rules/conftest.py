"""The table of cases says what is missing, not only that something is."""

from __future__ import annotations

import pytest

pytest.register_assert_rewrite("tests.domain.rules.case_table")
