// SPDX-License-Identifier: GPL-3.0-or-later
// The place of the rules: of a domain that scores its scorecard stands there.
#pragma once

#include "pages/page.h"

class QStackedLayout;

namespace dramatis::ui
{

class RulesPage;
class ScorecardPage;

class RulesOrScorecard : public Page
{
    Q_OBJECT
public:
    explicit RulesOrScorecard(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void arrive(const Destination &destination) override;

protected:
    void refresh() override;

private:
    [[nodiscard]] bool scores() const;
    [[nodiscard]] Page *shown() const;

    RulesPage *m_rules;
    ScorecardPage *m_scorecard;
    QStackedLayout *m_stack;
};

} // namespace dramatis::ui
