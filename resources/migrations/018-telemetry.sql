-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a run measured of itself: [{"name", "value", "time"}, …], written in one batch.
CREATE TABLE @telemetry(
    run_id TEXT PRIMARY KEY,
    telemetry_json TEXT NOT NULL,
    created_at TEXT NOT NULL) WITHOUT ROWID;
