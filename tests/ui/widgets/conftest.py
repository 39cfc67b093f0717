from __future__ import annotations

from bmnn_desk.ui.immortals import keep_singletons

keep_singletons()
