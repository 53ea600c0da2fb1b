// SPDX-License-Identifier: GPL-3.0-or-later
// The line that dates what is shown: which run, rules, data, and what has changed since; the one button that
// brings it up to date. Says so as well when there is no workspace, no data or no run yet.
#pragma once

#include "pages/page.h"

class QPushButton;

namespace dramatis::ui
{

class ElidedLabel;
class IconLabel;

class RunBar : public QWidget
{
    Q_OBJECT
public:
    explicit RunBar(jobs::OpenWorkspace &workspace, QWidget *parent = nullptr);

    /// What a classification would look back from, where it is another time than the run's.
    void setWantedTime(std::optional<EventTime> time);
    void setOpening(const QString &fileName); ///< empty: not
    void refresh();
    [[nodiscard]] QString text() const; ///< all of the line, for screen readers

Q_SIGNALS:
    void classifyAsked();
    void classifyChangedAsked();
    void importAsked();
    void newestAsked(); ///< an older run is shown

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Offer { None, Classify, ClassifyChanged, Import, Newest };
    void showWorkspace(const jobs::WorkspaceState &state, const jobs::DomainState &domain);
    void showRun(const explore::RunView &view, const jobs::WorkspaceState &state,
                 const jobs::DomainState &domain);
    void say(const QString &strong, const QString &rest);
    void offer(Offer offer, const QString &warning, const QString &button, bool enabled);

    jobs::OpenWorkspace &m_workspace;
    QString m_opening;
    std::optional<EventTime> m_wanted;
    Offer m_offer = Offer::None;
    ElidedLabel *m_run;
    ElidedLabel *m_settings;
    QWidget *m_separator;
    IconLabel *m_sign;
    ElidedLabel *m_warning;
    QPushButton *m_button;
    ElidedLabel *m_size;
};

} // namespace dramatis::ui
