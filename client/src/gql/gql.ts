/* eslint-disable */
import * as types from './graphql.js';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Timeline_timeline(\n    $id: ID!\n    $filter: TimelineFilter\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n  ) {\n    timeline(targetId: $id, filter: $filter, first: $first, after: $after, last: $last, before: $before) {\n      pageInfo {\n        ...Pager_pageInfo\n      }\n      nodes {\n        id\n        at\n        action\n        outcome\n        actorKind\n        actorLabel\n        targetId\n        targetLabel\n        changes\n        exchange {\n          id\n          method\n          path\n          status\n        }\n      }\n    }\n  }\n": typeof types.Timeline_TimelineDocument,
    "\n  query TimelineFilters_attributes($id: ID!) {\n    valueOrigins(targetId: $id) {\n      path\n    }\n  }\n": typeof types.TimelineFilters_AttributesDocument,
    "\n  query AdministratorsPage_administrators {\n    viewer {\n      id\n    }\n    administrators {\n      id\n      name\n      email\n      role\n      state\n      singleSignOn\n      authenticatorApp\n      passkeys\n      lastSignInAt\n      invitationExpiresAt\n    }\n  }\n": typeof types.AdministratorsPage_AdministratorsDocument,
    "\n  mutation FactorsDialog_remove($id: ID!) {\n    removeSecondFactors(id: $id) {\n      id\n      authenticatorApp\n      passkeys\n    }\n  }\n": typeof types.FactorsDialog_RemoveDocument,
    "\n  mutation InviteDialog_inviteAdministrator($input: InviteAdministratorInput!) {\n    inviteAdministrator(input: $input) {\n      link\n      expiresAt\n      administrator {\n        id\n        email\n      }\n    }\n  }\n": typeof types.InviteDialog_InviteAdministratorDocument,
    "\n  mutation RemoveDialog_remove($id: ID!) {\n    removeAdministrator(id: $id)\n  }\n": typeof types.RemoveDialog_RemoveDocument,
    "\n  mutation ResendDialog_resend($id: ID!) {\n    resendAdministratorInvitation(id: $id) {\n      link\n      expiresAt\n    }\n  }\n": typeof types.ResendDialog_ResendDocument,
    "\n  mutation RoleDialog_change($id: ID!, $role: Role!) {\n    changeAdministratorRole(id: $id, role: $role) {\n      id\n      role\n    }\n  }\n": typeof types.RoleDialog_ChangeDocument,
    "\n  mutation StateDialog_deactivate($id: ID!) {\n    deactivateAdministrator(id: $id) {\n      id\n      state\n    }\n  }\n": typeof types.StateDialog_DeactivateDocument,
    "\n  mutation StateDialog_reactivate($id: ID!) {\n    reactivateAdministrator(id: $id) {\n      id\n      state\n    }\n  }\n": typeof types.StateDialog_ReactivateDocument,
    "\n  query ApiKeyPage_keys {\n    apiKeys {\n      id\n      name\n      expired\n    }\n  }\n": typeof types.ApiKeyPage_KeysDocument,
    "\n  query ApiKeysPage_keys {\n    apiKeys {\n      id\n      name\n      hint\n      scopes\n      allowedAddresses\n      createdAt\n      createdBy\n      expiresAt\n      expired\n      unused\n      lastUsedAt\n      lastUsedFrom\n      requestsLast7Days\n    }\n  }\n": typeof types.ApiKeysPage_KeysDocument,
    "\n  mutation CreateKeyDialog_create($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      secret\n      endpoint\n      key {\n        id\n        name\n        scopes\n      }\n    }\n  }\n": typeof types.CreateKeyDialog_CreateDocument,
    "\n  mutation EditKeyDialog_update($input: UpdateApiKeyInput!) {\n    updateApiKey(input: $input) {\n      id\n      name\n      scopes\n      allowedAddresses\n    }\n  }\n": typeof types.EditKeyDialog_UpdateDocument,
    "\n  mutation RevokeKeyDialog_revoke($id: ID!) {\n    revokeApiKey(id: $id)\n  }\n": typeof types.RevokeKeyDialog_RevokeDocument,
    "\n  mutation RotateKeyDialog_rotate($id: ID!) {\n    rotateApiKey(id: $id) {\n      secret\n      endpoint\n      key {\n        id\n        name\n        scopes\n      }\n    }\n  }\n": typeof types.RotateKeyDialog_RotateDocument,
    "\n  query AttributesPage_attributes {\n    attributes {\n      name\n      urn\n      type\n      multiValued\n      origin\n      variable\n      uses {\n        configurationId\n        configurationName\n      }\n      custom {\n        id\n        userCount\n        lastReceivedAt\n        lastReceivedToken\n        warnings {\n          tokenId\n          tokenName\n          writes\n        }\n      }\n    }\n  }\n": typeof types.AttributesPage_AttributesDocument,
    "\n  mutation DeleteAttributeDialog_delete($id: ID!) {\n    deleteCustomAttribute(id: $id)\n  }\n": typeof types.DeleteAttributeDialog_DeleteDocument,
    "\n  query AuditTrailPage_records($filter: AuditFilter, $first: Int, $after: String, $last: Int, $before: String) {\n    auditRecords(filter: $filter, first: $first, after: $after, last: $last, before: $before) {\n      totalCount\n      pageInfo {\n        ...Pager_pageInfo\n      }\n      nodes {\n        id\n        at\n        action\n        outcome\n        actorKind\n        actorLabel\n        targetKind\n        targetLabel\n      }\n    }\n  }\n": typeof types.AuditTrailPage_RecordsDocument,
    "\n  query RecordDialog_record($id: ID!, $withExchange: Boolean!) {\n    auditRecord(id: $id) {\n      id\n      at\n      action\n      outcome\n      actorKind\n      actorId\n      actorLabel\n      targetKind\n      targetId\n      targetLabel\n      requestId\n      ip\n      userAgent\n      changes\n      exchange @include(if: $withExchange) {\n        id\n        shortId\n        method\n        path\n        status\n      }\n    }\n  }\n": typeof types.RecordDialog_RecordDocument,
    "\n  fragment ConfigurationPage_fields on Configuration {\n    id\n    name\n    position\n    version\n    updatedAt\n    updatedBy\n    fields {\n      id\n      key\n      template\n      secret\n    }\n    groups {\n      id\n      displayName\n    }\n  }\n": typeof types.ConfigurationPage_FieldsFragmentDoc,
    "\n  query ConfigurationPage_configuration($id: ID!) {\n    configuration(id: $id) {\n      ...ConfigurationPage_fields\n    }\n  }\n": typeof types.ConfigurationPage_ConfigurationDocument,
    "\n  query ConfigurationsPage_configurations {\n    configurations {\n      id\n      name\n      position\n      updatedAt\n      fields {\n        id\n      }\n      groups {\n        id\n        displayName\n      }\n    }\n  }\n": typeof types.ConfigurationsPage_ConfigurationsDocument,
    "\n  query ConfigurationsPage_checks {\n    configurations {\n      id\n      coverage {\n        users\n        missing\n        variables {\n          unknown\n        }\n      }\n    }\n  }\n": typeof types.ConfigurationsPage_ChecksDocument,
    "\n  mutation ConfigurationsPage_reorder($ids: [ID!]!) {\n    reorderConfigurations(ids: $ids) {\n      id\n      position\n    }\n  }\n": typeof types.ConfigurationsPage_ReorderDocument,
    "\n  mutation DeleteConfiguration_delete($id: ID!) {\n    deleteConfiguration(id: $id)\n  }\n": typeof types.DeleteConfiguration_DeleteDocument,
    "\n  query DraftCheck_check($input: ConfigurationDraftInput!) {\n    checkConfiguration(input: $input) {\n      faults {\n        index\n        code\n        start\n        end\n        name\n        suggestion\n      }\n      coverage {\n        users\n        missing\n        exampleUserId\n        sampleUserId\n        variables {\n          name\n          unknown\n          missing\n          fields\n        }\n      }\n      conflicts {\n        key\n        configurationId\n        configurationName\n        otherWins\n        users\n      }\n    }\n  }\n": typeof types.DraftCheck_CheckDocument,
    "\n  query GroupPicker_groups($search: String) {\n    groups(filter: { search: $search }, first: 10) {\n      nodes {\n        id\n        displayName\n      }\n    }\n  }\n": typeof types.GroupPicker_GroupsDocument,
    "\n  query MissingUsersPage_users(\n    $id: ID!\n    $variable: String\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n  ) {\n    configuration(id: $id) {\n      id\n      name\n      coverage {\n        variables {\n          name\n        }\n      }\n      missingUsers(variable: $variable, first: $first, after: $after, last: $last, before: $before) {\n        totalCount\n        pageInfo {\n          ...Pager_pageInfo\n        }\n        nodes {\n          userId\n          userName\n          displayName\n          missing\n        }\n      }\n    }\n  }\n": typeof types.MissingUsersPage_UsersDocument,
    "\n  query MissingUsersPage_export($id: ID!, $variable: String, $separator: String!) {\n    configuration(id: $id) {\n      id\n      missingUsersCsv(variable: $variable, separator: $separator)\n    }\n  }\n": typeof types.MissingUsersPage_ExportDocument,
    "\n  query PreviewPanel_users($search: String) {\n    users(filter: { search: $search, status: ACTIVE }, first: 20) {\n      nodes {\n        id\n        userName\n      }\n    }\n  }\n": typeof types.PreviewPanel_UsersDocument,
    "\n  query PreviewPanel_user($id: ID!) {\n    user(id: $id) {\n      id\n      userName\n    }\n  }\n": typeof types.PreviewPanel_UserDocument,
    "\n  query PreviewPanel_preview($input: ConfigurationDraftInput!, $userId: ID!) {\n    previewConfiguration(input: $input, userId: $userId) {\n      fields {\n        key\n        value\n        secret\n      }\n      withheld {\n        key\n        reason\n        missing\n      }\n      overridden {\n        key\n        byConfigurationName\n      }\n    }\n  }\n": typeof types.PreviewPanel_PreviewDocument,
    "\n  mutation SaveBar_create($input: CreateConfigurationInput!) {\n    createConfiguration(input: $input) {\n      id\n    }\n  }\n": typeof types.SaveBar_CreateDocument,
    "\n  mutation SaveBar_update($id: ID!, $input: UpdateConfigurationInput!) {\n    updateConfiguration(id: $id, input: $input) {\n      ...ConfigurationPage_fields\n    }\n  }\n": typeof types.SaveBar_UpdateDocument,
    "\n  query TemplateInput_variables {\n    templateVariables {\n      name\n      aliases\n      custom\n      sample\n      percent\n    }\n  }\n": typeof types.TemplateInput_VariablesDocument,
    "\n  mutation AddGroupDialog_createGroup($attributes: JSON!) {\n    createGroup(input: { attributes: $attributes }) {\n      group {\n        id\n        displayName\n      }\n    }\n  }\n": typeof types.AddGroupDialog_CreateGroupDocument,
    "\n  query AddMembersDialog_candidates($search: String) {\n    users(filter: { search: $search }, first: 20) {\n      nodes {\n        id\n        userName\n        displayName\n      }\n    }\n    groups(filter: { search: $search }, first: 5) {\n      nodes {\n        id\n        displayName\n      }\n    }\n  }\n": typeof types.AddMembersDialog_CandidatesDocument,
    "\n  mutation GroupActions_delete($id: ID!) {\n    deleteGroup(id: $id)\n  }\n": typeof types.GroupActions_DeleteDocument,
    "\n  query GroupPage_group($id: ID!, $withPush: Boolean!) {\n    group(id: $id) {\n      id\n      displayName\n      source\n      memberCount\n      createdAt\n      updatedAt\n      lastPush @include(if: $withPush) {\n        at\n        status\n        exchangeId\n        unknownMembers\n        skippedMembers\n      }\n    }\n  }\n": typeof types.GroupPage_GroupDocument,
    "\n  query GroupsPage_groups(\n    $withPush: Boolean!\n    $filter: GroupFilter\n    $orderBy: GroupOrder\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n  ) {\n    groups(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {\n      totalCount\n      pageInfo {\n        ...Pager_pageInfo\n      }\n      nodes {\n        id\n        displayName\n        source\n        memberCount\n        updatedAt\n        lastPush @include(if: $withPush) {\n          at\n          status\n          unknownMembers\n          skippedMembers\n        }\n      }\n    }\n  }\n": typeof types.GroupsPage_GroupsDocument,
    "\n  query MemberGroups_memberGroups($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {\n    group(id: $id) {\n      id\n      memberGroups(first: $first, after: $after, last: $last, before: $before) {\n        totalCount\n        pageInfo {\n          ...Pager_pageInfo\n        }\n        nodes {\n          id\n          displayName\n          memberCount\n        }\n      }\n    }\n  }\n": typeof types.MemberGroups_MemberGroupsDocument,
    "\n  query MembersPanel_members($id: ID!, $search: String, $first: Int, $after: String, $last: Int, $before: String) {\n    group(id: $id) {\n      id\n      members(search: $search, first: $first, after: $after, last: $last, before: $before) {\n        totalCount\n        pageInfo {\n          ...Pager_pageInfo\n        }\n        nodes {\n          id\n          userName\n          displayName\n          status\n        }\n      }\n    }\n  }\n": typeof types.MembersPanel_MembersDocument,
    "\n  mutation GroupPage_changeMembers($id: ID!, $add: [ID!], $remove: [ID!]) {\n    updateGroup(id: $id, input: { addMemberIds: $add, removeMemberIds: $remove }) {\n      group {\n        id\n        memberCount\n        updatedAt\n      }\n    }\n  }\n": typeof types.GroupPage_ChangeMembersDocument,
    "\n  mutation ChoosePasswordForm_accept($input: AcceptInvitationInput!) {\n    acceptInvitation(input: $input) {\n      id\n    }\n  }\n": typeof types.ChoosePasswordForm_AcceptDocument,
    "\n  query ProfilePage_me {\n    me {\n      id\n      userName\n      displayName\n      attributes\n      memberships {\n        groupId\n        displayName\n      }\n    }\n  }\n": typeof types.ProfilePage_MeDocument,
    "\n  mutation ProfilePage_signOut {\n    signOut\n  }\n": typeof types.ProfilePage_SignOutDocument,
    "\n  mutation WelcomePage_open($token: String!) {\n    openInvitation(token: $token) {\n      state\n      userName\n      displayName\n    }\n  }\n": typeof types.WelcomePage_OpenDocument,
    "\n  query MailDialog_mail($id: ID!) {\n    mail(id: $id) {\n      id\n      messageId\n      status\n      recipient\n      subject\n      textBody\n      htmlBody\n      unreadable\n      attempts\n      failure\n      createdAt\n      sentAt\n    }\n  }\n": typeof types.MailDialog_MailDocument,
    "\n  mutation MailDialog_resend($id: ID!) {\n    resendMail(id: $id) {\n      id\n      status\n    }\n  }\n": typeof types.MailDialog_ResendDocument,
    "\n  query MailsPanel_mails($status: MailStatus, $first: Int, $after: String, $last: Int, $before: String) {\n    sendsMail\n    mails(status: $status, first: $first, after: $after, last: $last, before: $before) {\n      totalCount\n      pageInfo {\n        ...Pager_pageInfo\n      }\n      nodes {\n        id\n        kind\n        status\n        recipient\n        subject\n        attempts\n        createdAt\n      }\n    }\n    kept: mails(status: KEPT, first: 1) {\n      totalCount\n    }\n  }\n": typeof types.MailsPanel_MailsDocument,
    "\n  mutation OutboxActions_release {\n    sendKeptMails\n  }\n": typeof types.OutboxActions_ReleaseDocument,
    "\n  mutation OutboxActions_test($language: MailLanguage!) {\n    sendTestMail(language: $language)\n  }\n": typeof types.OutboxActions_TestDocument,
    "\n  mutation TemplateForm_update($input: UpdateMailTemplateInput!) {\n    updateMailTemplate(input: $input) {\n      version\n    }\n  }\n": typeof types.TemplateForm_UpdateDocument,
    "\n  query TemplatePreview_preview($input: MailTemplateInput!) {\n    mailPreview(input: $input) {\n      subject\n      text\n      html\n    }\n  }\n": typeof types.TemplatePreview_PreviewDocument,
    "\n  query TemplatesPanel_templates {\n    mailVariables\n    mailTemplates {\n      kind\n      language\n      subject\n      body\n      version\n    }\n  }\n": typeof types.TemplatesPanel_TemplatesDocument,
    "\n  query OverviewPage_overview($withProvisioning: Boolean!) {\n    users(first: 1) {\n      totalCount\n    }\n    groups(first: 1) {\n      totalCount\n    }\n    provisioning @include(if: $withProvisioning) {\n      userCount\n      groupCount\n      health {\n        state\n        requests\n        errors\n        unresolved\n      }\n      settings {\n        autoInvite\n      }\n      tokens {\n        id\n        name\n        status\n        expired\n        expiryWarning\n      }\n      lastRequest {\n        id\n        shortId\n        at\n        method\n        path\n        status\n      }\n    }\n    exchangeStatistics(hours: 24) {\n      at\n      changes\n      clientErrors\n      serverErrors\n    }\n    exchangeCauses {\n      cause\n      count\n      fromStrangers\n      lastAt\n      resolved\n    }\n    givenUp: mails(status: DEAD, first: 1) {\n      totalCount\n    }\n    sendsMail\n  }\n": typeof types.OverviewPage_OverviewDocument,
    "\n  mutation AuthenticatorSection_remove {\n    removeTotp\n  }\n": typeof types.AuthenticatorSection_RemoveDocument,
    "\n  mutation EmailSection_request($email: String!) {\n    requestEmailChange(input: { email: $email }) {\n      email\n      expiresAt\n    }\n  }\n": typeof types.EmailSection_RequestDocument,
    "\n  mutation EnrolDialog_begin {\n    beginTotp {\n      key\n      uri\n    }\n  }\n": typeof types.EnrolDialog_BeginDocument,
    "\n  mutation EnrolDialog_confirm($code: String!) {\n    confirmTotp(code: $code) {\n      recoveryCodes\n    }\n  }\n": typeof types.EnrolDialog_ConfirmDocument,
    "\n  mutation NameSection_update($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      id\n      name\n      language\n    }\n  }\n": typeof types.NameSection_UpdateDocument,
    "\n  query OwnAccount_viewer {\n    viewer {\n      id\n      name\n      email\n      role\n      language\n      bySingleSignOn\n    }\n    singleSignOn {\n      name\n    }\n    sendsMail\n  }\n": typeof types.OwnAccount_ViewerDocument,
    "\n  mutation AddPasskeyDialog_begin {\n    beginPasskeyRegistration\n  }\n": typeof types.AddPasskeyDialog_BeginDocument,
    "\n  mutation AddPasskeyDialog_add($input: AddPasskeyInput!) {\n    addPasskey(input: $input) {\n      recoveryCodes\n    }\n  }\n": typeof types.AddPasskeyDialog_AddDocument,
    "\n  mutation RenamePasskeyDialog_rename($id: ID!, $name: String!) {\n    renamePasskey(id: $id, name: $name)\n  }\n": typeof types.RenamePasskeyDialog_RenameDocument,
    "\n  mutation RemovePasskeyDialog_remove($id: ID!) {\n    removePasskey(id: $id)\n  }\n": typeof types.RemovePasskeyDialog_RemoveDocument,
    "\n  mutation PasswordSection_change($input: ChangePasswordInput!) {\n    changePassword(input: $input)\n  }\n": typeof types.PasswordSection_ChangeDocument,
    "\n  query PolicySection_policy {\n    secondFactorPolicy\n  }\n": typeof types.PolicySection_PolicyDocument,
    "\n  mutation PolicySection_update($policy: SecondFactorPolicy!) {\n    updateSecondFactorPolicy(policy: $policy)\n  }\n": typeof types.PolicySection_UpdateDocument,
    "\n  mutation RecoverySection_renew {\n    renewRecoveryCodes\n  }\n": typeof types.RecoverySection_RenewDocument,
    "\n  query SessionsSection_sessions {\n    sessions {\n      id\n      browser\n      system\n      address\n      createdAt\n      lastSeenAt\n      current\n    }\n  }\n": typeof types.SessionsSection_SessionsDocument,
    "\n  mutation SessionsSection_end($id: ID!) {\n    endSession(id: $id)\n  }\n": typeof types.SessionsSection_EndDocument,
    "\n  mutation SessionsSection_endOthers {\n    endOtherSessions\n  }\n": typeof types.SessionsSection_EndOthersDocument,
    "\n  query OwnFactors_factors {\n    viewer {\n      id\n      role\n      mustAddFactor\n    }\n    ownSecondFactors {\n      totpAddedAt\n      recoveryCodesLeft\n      required\n      passkeysAvailable\n      passkeys {\n        id\n        name\n        createdAt\n        lastUsedAt\n      }\n    }\n  }\n": typeof types.OwnFactors_FactorsDocument,
    "\n  mutation AcknowledgeButton_acknowledge($id: ID!, $reason: String!) {\n    acknowledgeError(id: $id, reason: $reason)\n  }\n": typeof types.AcknowledgeButton_AcknowledgeDocument,
    "\n  query ActivityChart_statistics {\n    exchangeStatistics(hours: 24) {\n      at\n      ok\n      clientErrors\n      serverErrors\n    }\n  }\n": typeof types.ActivityChart_StatisticsDocument,
    "\n  query CausesPanel_causes {\n    exchangeCauses {\n      cause\n      count\n      fromStrangers\n      lastAt\n      resolved\n    }\n  }\n": typeof types.CausesPanel_CausesDocument,
    "\n  query ExchangePage_exchange($id: ID, $shortId: String, $filter: ExchangeFilter, $withTokens: Boolean!) {\n    exchange(id: $id, shortId: $shortId) {\n      id\n      shortId\n      simulated\n      requestId\n      at\n      durationMs\n      repeats\n      method\n      path\n      query\n      status\n      outcome\n      scimType\n      detail\n      cause\n      notes {\n        code\n        attribute\n        message\n      }\n      tokenId\n      resourceType\n      resourceId\n      act {\n        verb\n        membersAdded\n        membersRemoved\n      }\n      subject {\n        id\n        name\n        deleted\n      }\n      ip\n      userAgent\n      requestBody\n      responseBody\n      diagnosis {\n        code\n        severity\n        facts {\n          name\n          value\n        }\n      }\n      resolvedById\n      acknowledgement {\n        reason\n        by\n        at\n      }\n      newerId(filter: $filter)\n      olderId(filter: $filter)\n    }\n    provisioning @include(if: $withTokens) {\n      targetUrl\n      tokens {\n        id\n        name\n      }\n    }\n  }\n": typeof types.ExchangePage_ExchangeDocument,
    "\n  query ExchangesPanel_exchanges($filter: ExchangeFilter, $first: Int, $after: String, $last: Int, $before: String) {\n    exchanges(filter: $filter, first: $first, after: $after, last: $last, before: $before) {\n      totalCount\n      hasMoreThanTotal\n      searchedUntil\n      pageInfo {\n        ...Pager_pageInfo\n      }\n      nodes {\n        id\n        shortId\n        at\n        durationMs\n        repeats\n        method\n        path\n        status\n        outcome\n        cause\n        simulated\n        resourceType\n        act {\n          verb\n          membersAdded\n          membersRemoved\n        }\n        subject {\n          id\n          name\n          deleted\n        }\n        notes {\n          code\n        }\n      }\n    }\n  }\n": typeof types.ExchangesPanel_ExchangesDocument,
    "\n  query LogFilters_tokens {\n    provisioning {\n      tokens {\n        id\n        name\n      }\n    }\n  }\n": typeof types.LogFilters_TokensDocument,
    "\n  mutation RetentionDialog_update($days: Int!) {\n    updateLogRetention(days: $days) {\n      retentionDays\n    }\n  }\n": typeof types.RetentionDialog_UpdateDocument,
    "\n  query RetentionNote_state {\n    provisioningLog {\n      dropped\n      retentionDays\n      oldestAt\n    }\n  }\n": typeof types.RetentionNote_StateDocument,
    "\n  query UseWaiting_count($filter: ExchangeFilter) {\n    exchanges(filter: $filter, first: 1) {\n      totalCount\n    }\n  }\n": typeof types.UseWaiting_CountDocument,
    "\n  query ProvisioningPage_provisioning($provider: IdentityProviderKind!) {\n    provisioning(provider: $provider) {\n      provider\n      targetUrl\n      tokenLimit\n      userCount\n      groupCount\n      health {\n        state\n        requests\n        errors\n        unresolved\n      }\n      lastRequest {\n        id\n        shortId\n        at\n        method\n        path\n        status\n        tokenName\n      }\n      tokens {\n        id\n        name\n        hint\n        status\n        expired\n        allowedAddresses\n        createdAt\n        createdBy\n        validFrom\n        expiresAt\n        expiryWarning\n        lastUsedAt\n        lastUsedFrom\n      }\n    }\n  }\n": typeof types.ProvisioningPage_ProvisioningDocument,
    "\n  query ProvisioningPage_identityProviders {\n    identityProviders {\n      kind\n      name\n      connected\n    }\n  }\n": typeof types.ProvisioningPage_IdentityProvidersDocument,
    "\n  query GuidePage_setup {\n    provisioning(provider: OKTA) {\n      provider\n      targetUrl\n      userCount\n      groupCount\n      setupSteps {\n        kind\n        state\n        verifiedAt\n        problem {\n          cause\n          at\n          shortId\n          detail\n          tokenName\n        }\n        parts {\n          act\n          at\n        }\n      }\n    }\n  }\n": typeof types.GuidePage_SetupDocument,
    "\n  mutation RemoveSimulationDialog_remove {\n    removeSimulation {\n      users\n      groups\n      kept\n      finished\n    }\n  }\n": typeof types.RemoveSimulationDialog_RemoveDocument,
    "\n  mutation SimulationPanel_start($users: Int!) {\n    startSimulation(users: $users) {\n      id\n    }\n  }\n": typeof types.SimulationPanel_StartDocument,
    "\n  mutation SimulationPanel_stop {\n    stopSimulation {\n      id\n    }\n  }\n": typeof types.SimulationPanel_StopDocument,
    "\n  query SimulationPanel_simulation {\n    simulation {\n      userCount\n      groupCount\n      run {\n        id\n        state\n        users\n        phase\n        done\n        total\n        failed\n        problem\n        startedAt\n        startedBy\n        endedAt\n      }\n    }\n  }\n": typeof types.SimulationPanel_SimulationDocument,
    "\n  mutation DeleteTokenDialog_delete($id: ID!) {\n    deleteScimToken(id: $id)\n  }\n": typeof types.DeleteTokenDialog_DeleteDocument,
    "\n  mutation GenerateTokenDialog_generate($input: GenerateScimTokenInput!) {\n    generateScimToken(input: $input) {\n      secret\n      targetUrl\n      token {\n        id\n        name\n      }\n    }\n  }\n": typeof types.GenerateTokenDialog_GenerateDocument,
    "\n  mutation RenewTokenDialog_renew($id: ID!, $expiresAt: DateTime, $keepSecret: Boolean!) {\n    renewScimToken(id: $id, expiresAt: $expiresAt, keepSecret: $keepSecret) {\n      secret\n      targetUrl\n      token {\n        id\n        name\n        status\n        expired\n        expiresAt\n        hint\n      }\n    }\n  }\n": typeof types.RenewTokenDialog_RenewDocument,
    "\n  mutation TokenAddressesDialog_set($id: ID!, $allowedAddresses: [String!]!) {\n    setScimTokenAddresses(id: $id, allowedAddresses: $allowedAddresses) {\n      id\n      allowedAddresses\n    }\n  }\n": typeof types.TokenAddressesDialog_SetDocument,
    "\n  query TokenPage_tokens {\n    provisioning {\n      tokens {\n        id\n        name\n        status\n        expired\n      }\n    }\n  }\n": typeof types.TokenPage_TokensDocument,
    "\n  mutation TokenMenu_setStatus($id: ID!, $status: ScimTokenStatus!) {\n    setScimTokenStatus(id: $id, status: $status) {\n      id\n      status\n      expired\n    }\n  }\n": typeof types.TokenMenu_SetStatusDocument,
    "\n  mutation AcceptInvitationPage_accept($input: AcceptAdministratorInvitationInput!) {\n    acceptAdministratorInvitation(input: $input) {\n      id\n    }\n  }\n": typeof types.AcceptInvitationPage_AcceptDocument,
    "\n  mutation ConfirmEmailPage_confirm($token: String!) {\n    confirmEmailChange(token: $token)\n  }\n": typeof types.ConfirmEmailPage_ConfirmDocument,
    "\n  mutation ForgotPasswordPage_request($email: String!) {\n    requestPasswordReset(email: $email)\n  }\n": typeof types.ForgotPasswordPage_RequestDocument,
    "\n  mutation ResetPasswordPage_reset($input: ResetPasswordInput!) {\n    resetPassword(input: $input)\n  }\n": typeof types.ResetPasswordPage_ResetDocument,
    "\n  mutation UseAccountLink_open($token: String!) {\n    openAccountLink(token: $token) {\n      kind\n      email\n      expiresAt\n    }\n  }\n": typeof types.UseAccountLink_OpenDocument,
    "\n  mutation SetUpForm_setUp($input: SetUpAdministratorInput!) {\n    setUpAdministrator(input: $input) {\n      id\n    }\n  }\n": typeof types.SetUpForm_SetUpDocument,
    "\n  query SetUpPage_state {\n    setupRequired\n  }\n": typeof types.SetUpPage_StateDocument,
    "\n  fragment SettingsForm_settings on ProvisioningSettings {\n    version\n    autoInvite\n    inviteDelayMinutes\n    inviteLanguage\n    reminderDays\n    senderName\n    updatedAt\n    updatedBy\n    customAttributes {\n      id\n      name\n      type\n      urn\n      userCount\n    }\n  }\n": typeof types.SettingsForm_SettingsFragmentDoc,
    "\n  mutation SettingsForm_save($input: UpdateProvisioningSettingsInput!) {\n    updateProvisioningSettings(input: $input) {\n      ...SettingsForm_settings\n    }\n  }\n": typeof types.SettingsForm_SaveDocument,
    "\n  query SettingsPage_settings {\n    provisioning(provider: OKTA) {\n      provider\n      userCount\n      tokens {\n        id\n      }\n      settings {\n        ...SettingsForm_settings\n      }\n    }\n    sendsMail\n    customAttributeRules {\n      namespace\n      reservedNames\n      maximum\n    }\n  }\n": typeof types.SettingsPage_SettingsDocument,
    "\n  query SignInPage_state {\n    setupRequired\n    singleSignOn {\n      name\n      only\n    }\n    viewer {\n      id\n      kind\n    }\n  }\n": typeof types.SignInPage_StateDocument,
    "\n  mutation AddUserDialog_createUser($attributes: JSON!) {\n    createUser(input: { attributes: $attributes }) {\n      user {\n        id\n        userName\n      }\n    }\n  }\n": typeof types.AddUserDialog_CreateUserDocument,
    "\n  query GroupDialog_groups($search: String) {\n    groups(filter: { search: $search }, first: 20) {\n      nodes {\n        id\n        displayName\n        memberCount\n      }\n    }\n  }\n": typeof types.GroupDialog_GroupsDocument,
    "\n  query GroupFilter_group($id: ID!) {\n    group(id: $id) {\n      id\n      displayName\n    }\n  }\n": typeof types.GroupFilter_GroupDocument,
    "\n  mutation InviteUsersDialog_invite($input: InviteUsersInput!) {\n    inviteUsers(input: $input) {\n      userId\n      userName\n      invited\n      reason\n    }\n  }\n": typeof types.InviteUsersDialog_InviteDocument,
    "\n  query UsersPage_users(\n    $filter: UserFilter\n    $orderBy: UserOrder\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n  ) {\n    users(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {\n      totalCount\n      pageInfo {\n        ...Pager_pageInfo\n      }\n      nodes {\n        id\n        userName\n        displayName\n        emails {\n          value\n          primary\n        }\n        status\n        source\n        invitation {\n          status\n          obstacle\n        }\n        updatedAt\n      }\n    }\n  }\n": typeof types.UsersPage_UsersDocument,
    "\n  mutation DeleteUserDialog_delete($id: ID!) {\n    deleteUser(id: $id)\n  }\n": typeof types.DeleteUserDialog_DeleteDocument,
    "\n  query DeletedUser_deletion($id: ID!, $withExchange: Boolean!) {\n    auditRecords(filter: { targetId: $id, actions: [\"user.deleted\"] }, first: 1) {\n      nodes {\n        id\n        at\n        actorKind\n        actorLabel\n        targetLabel\n        requestId\n        exchange @include(if: $withExchange) {\n          id\n          method\n          path\n          status\n        }\n      }\n    }\n  }\n": typeof types.DeletedUser_DeletionDocument,
    "\n  mutation InviteDialog_invite($id: ID!) {\n    inviteUser(id: $id) {\n      id\n      invitation {\n        status\n      }\n    }\n  }\n": typeof types.InviteDialog_InviteDocument,
    "\n  mutation InviteDialog_resend($id: ID!) {\n    resendInvitation(id: $id) {\n      id\n      invitation {\n        status\n      }\n    }\n  }\n": typeof types.InviteDialog_ResendDocument,
    "\n  query ProfileWithOrigins_origins($id: ID!) {\n    valueOrigins(targetId: $id) {\n      path\n      record {\n        id\n        at\n        actorKind\n        actorLabel\n      }\n    }\n  }\n": typeof types.ProfileWithOrigins_OriginsDocument,
    "\n  query UserConfigurations_preview($userId: ID!) {\n    previewConfigurations(userId: $userId) {\n      userId\n      active\n      configurations {\n        id\n        name\n        fields {\n          key\n          value\n          secret\n        }\n        withheld {\n          key\n          reason\n          missing\n        }\n        overridden {\n          key\n          byConfigurationName\n        }\n      }\n    }\n  }\n": typeof types.UserConfigurations_PreviewDocument,
    "\n  query UserPage_user($id: ID!) {\n    user(id: $id) {\n      id\n      userName\n      displayName\n      active\n      source\n      status\n      externalId\n      attributes\n      emails {\n        value\n        primary\n      }\n      invitation {\n        status\n        email\n        scheduledFor\n        sentAt\n        acceptedAt\n        expiresAt\n        failure\n        obstacle\n      }\n      memberships {\n        groupId\n        displayName\n        type\n      }\n      createdAt\n      updatedAt\n      version\n    }\n  }\n": typeof types.UserPage_UserDocument,
    "\n  mutation UserStatusDialog_setActive($id: ID!, $active: JSON!) {\n    updateUser(id: $id, input: { changes: [{ op: REPLACE, path: \"active\", value: $active }] }) {\n      user {\n        id\n        active\n        status\n      }\n    }\n  }\n": typeof types.UserStatusDialog_SetActiveDocument,
    "\n  subscription Live_changes {\n    liveChanges {\n      subject\n      ids\n    }\n  }\n": typeof types.Live_ChangesDocument,
    "\n  query UsePolling_reachable {\n    __typename\n  }\n": typeof types.UsePolling_ReachableDocument,
    "\n  query ProviderSignOut_openedBy {\n    viewer {\n      id\n      bySingleSignOn\n    }\n  }\n": typeof types.ProviderSignOut_OpenedByDocument,
    "\n  query SessionWatch_session {\n    viewer {\n      id\n      sessionExpiresAt\n      sessionExpiresIn\n      sessionEndsAtLatest\n    }\n  }\n": typeof types.SessionWatch_SessionDocument,
    "\n  query KeptSession_viewer {\n    viewer {\n      id\n    }\n  }\n": typeof types.KeptSession_ViewerDocument,
    "\n  mutation ConfirmationDialog_confirm($password: String!, $code: String) {\n    reauthenticate(input: { password: $password, code: $code }) {\n      id\n      reauthenticateBefore\n    }\n  }\n": typeof types.ConfirmationDialog_ConfirmDocument,
    "\n  query ConfirmationDialog_method {\n    viewer {\n      id\n      bySingleSignOn\n    }\n    singleSignOn {\n      name\n    }\n    ownSecondFactors {\n      totpAddedAt\n      passkeys {\n        id\n      }\n    }\n  }\n": typeof types.ConfirmationDialog_MethodDocument,
    "\n  query PasskeyConfirmation_own {\n    ownSecondFactors {\n      passkeys {\n        id\n      }\n    }\n  }\n": typeof types.PasskeyConfirmation_OwnDocument,
    "\n  mutation PasskeyConfirmation_confirm($passkey: JSON!) {\n    reauthenticate(input: { passkey: $passkey }) {\n      id\n      reauthenticateBefore\n    }\n  }\n": typeof types.PasskeyConfirmation_ConfirmDocument,
    "\n  mutation PasskeySignIn_signIn($passkey: JSON!) {\n    signInWithPasskey(passkey: $passkey) {\n      id\n      kind\n    }\n  }\n": typeof types.PasskeySignIn_SignInDocument,
    "\n  mutation SecondStepForm_complete($input: CompleteSignInInput!) {\n    completeSignIn(input: $input) {\n      id\n      kind\n    }\n  }\n": typeof types.SecondStepForm_CompleteDocument,
    "\n  mutation SignInForm_signIn($email: String!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      id\n      kind\n    }\n  }\n": typeof types.SignInForm_SignInDocument,
    "\n  mutation PasskeyAnswer_begin {\n    beginPasskey\n  }\n": typeof types.PasskeyAnswer_BeginDocument,
    "\n  mutation AccountMenu_signOut {\n    signOut\n  }\n": typeof types.AccountMenu_SignOutDocument,
    "\n  query MailBanner_mail($withSettings: Boolean!) {\n    sendsMail\n    mailServerFault {\n      kind\n      response\n      since\n    }\n    provisioning(provider: OKTA) @include(if: $withSettings) {\n      settings {\n        autoInvite\n      }\n    }\n  }\n": typeof types.MailBanner_MailDocument,
    "\n  query Shell_viewer {\n    viewer {\n      id\n      kind\n      name\n      email\n      role\n      permissions\n      sessionExpiresAt\n      sessionExpiresIn\n      sessionEndsAtLatest\n      mustAddFactor\n    }\n  }\n": typeof types.Shell_ViewerDocument,
    "\n  query TokenExpiryBanner_tokens {\n    provisioning(provider: OKTA) {\n      tokens {\n        id\n        name\n        status\n        expired\n        expiryWarning\n      }\n    }\n  }\n": typeof types.TokenExpiryBanner_TokensDocument,
    "\n  query CommandPalette_search($search: String!) {\n    users(first: 6, filter: { search: $search }) {\n      nodes {\n        id\n        userName\n        displayName\n      }\n    }\n    groups(first: 4, filter: { search: $search }) {\n      nodes {\n        id\n        displayName\n      }\n    }\n  }\n": typeof types.CommandPalette_SearchDocument,
    "\n  fragment Pager_pageInfo on PageInfo {\n    hasNextPage\n    hasPreviousPage\n    startCursor\n    endCursor\n  }\n": typeof types.Pager_PageInfoFragmentDoc,
};
const documents: Documents = {
    "\n  query Timeline_timeline(\n    $id: ID!\n    $filter: TimelineFilter\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n  ) {\n    timeline(targetId: $id, filter: $filter, first: $first, after: $after, last: $last, before: $before) {\n      pageInfo {\n        ...Pager_pageInfo\n      }\n      nodes {\n        id\n        at\n        action\n        outcome\n        actorKind\n        actorLabel\n        targetId\n        targetLabel\n        changes\n        exchange {\n          id\n          method\n          path\n          status\n        }\n      }\n    }\n  }\n": types.Timeline_TimelineDocument,
    "\n  query TimelineFilters_attributes($id: ID!) {\n    valueOrigins(targetId: $id) {\n      path\n    }\n  }\n": types.TimelineFilters_AttributesDocument,
    "\n  query AdministratorsPage_administrators {\n    viewer {\n      id\n    }\n    administrators {\n      id\n      name\n      email\n      role\n      state\n      singleSignOn\n      authenticatorApp\n      passkeys\n      lastSignInAt\n      invitationExpiresAt\n    }\n  }\n": types.AdministratorsPage_AdministratorsDocument,
    "\n  mutation FactorsDialog_remove($id: ID!) {\n    removeSecondFactors(id: $id) {\n      id\n      authenticatorApp\n      passkeys\n    }\n  }\n": types.FactorsDialog_RemoveDocument,
    "\n  mutation InviteDialog_inviteAdministrator($input: InviteAdministratorInput!) {\n    inviteAdministrator(input: $input) {\n      link\n      expiresAt\n      administrator {\n        id\n        email\n      }\n    }\n  }\n": types.InviteDialog_InviteAdministratorDocument,
    "\n  mutation RemoveDialog_remove($id: ID!) {\n    removeAdministrator(id: $id)\n  }\n": types.RemoveDialog_RemoveDocument,
    "\n  mutation ResendDialog_resend($id: ID!) {\n    resendAdministratorInvitation(id: $id) {\n      link\n      expiresAt\n    }\n  }\n": types.ResendDialog_ResendDocument,
    "\n  mutation RoleDialog_change($id: ID!, $role: Role!) {\n    changeAdministratorRole(id: $id, role: $role) {\n      id\n      role\n    }\n  }\n": types.RoleDialog_ChangeDocument,
    "\n  mutation StateDialog_deactivate($id: ID!) {\n    deactivateAdministrator(id: $id) {\n      id\n      state\n    }\n  }\n": types.StateDialog_DeactivateDocument,
    "\n  mutation StateDialog_reactivate($id: ID!) {\n    reactivateAdministrator(id: $id) {\n      id\n      state\n    }\n  }\n": types.StateDialog_ReactivateDocument,
    "\n  query ApiKeyPage_keys {\n    apiKeys {\n      id\n      name\n      expired\n    }\n  }\n": types.ApiKeyPage_KeysDocument,
    "\n  query ApiKeysPage_keys {\n    apiKeys {\n      id\n      name\n      hint\n      scopes\n      allowedAddresses\n      createdAt\n      createdBy\n      expiresAt\n      expired\n      unused\n      lastUsedAt\n      lastUsedFrom\n      requestsLast7Days\n    }\n  }\n": types.ApiKeysPage_KeysDocument,
    "\n  mutation CreateKeyDialog_create($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      secret\n      endpoint\n      key {\n        id\n        name\n        scopes\n      }\n    }\n  }\n": types.CreateKeyDialog_CreateDocument,
    "\n  mutation EditKeyDialog_update($input: UpdateApiKeyInput!) {\n    updateApiKey(input: $input) {\n      id\n      name\n      scopes\n      allowedAddresses\n    }\n  }\n": types.EditKeyDialog_UpdateDocument,
    "\n  mutation RevokeKeyDialog_revoke($id: ID!) {\n    revokeApiKey(id: $id)\n  }\n": types.RevokeKeyDialog_RevokeDocument,
    "\n  mutation RotateKeyDialog_rotate($id: ID!) {\n    rotateApiKey(id: $id) {\n      secret\n      endpoint\n      key {\n        id\n        name\n        scopes\n      }\n    }\n  }\n": types.RotateKeyDialog_RotateDocument,
    "\n  query AttributesPage_attributes {\n    attributes {\n      name\n      urn\n      type\n      multiValued\n      origin\n      variable\n      uses {\n        configurationId\n        configurationName\n      }\n      custom {\n        id\n        userCount\n        lastReceivedAt\n        lastReceivedToken\n        warnings {\n          tokenId\n          tokenName\n          writes\n        }\n      }\n    }\n  }\n": types.AttributesPage_AttributesDocument,
    "\n  mutation DeleteAttributeDialog_delete($id: ID!) {\n    deleteCustomAttribute(id: $id)\n  }\n": types.DeleteAttributeDialog_DeleteDocument,
    "\n  query AuditTrailPage_records($filter: AuditFilter, $first: Int, $after: String, $last: Int, $before: String) {\n    auditRecords(filter: $filter, first: $first, after: $after, last: $last, before: $before) {\n      totalCount\n      pageInfo {\n        ...Pager_pageInfo\n      }\n      nodes {\n        id\n        at\n        action\n        outcome\n        actorKind\n        actorLabel\n        targetKind\n        targetLabel\n      }\n    }\n  }\n": types.AuditTrailPage_RecordsDocument,
    "\n  query RecordDialog_record($id: ID!, $withExchange: Boolean!) {\n    auditRecord(id: $id) {\n      id\n      at\n      action\n      outcome\n      actorKind\n      actorId\n      actorLabel\n      targetKind\n      targetId\n      targetLabel\n      requestId\n      ip\n      userAgent\n      changes\n      exchange @include(if: $withExchange) {\n        id\n        shortId\n        method\n        path\n        status\n      }\n    }\n  }\n": types.RecordDialog_RecordDocument,
    "\n  fragment ConfigurationPage_fields on Configuration {\n    id\n    name\n    position\n    version\n    updatedAt\n    updatedBy\n    fields {\n      id\n      key\n      template\n      secret\n    }\n    groups {\n      id\n      displayName\n    }\n  }\n": types.ConfigurationPage_FieldsFragmentDoc,
    "\n  query ConfigurationPage_configuration($id: ID!) {\n    configuration(id: $id) {\n      ...ConfigurationPage_fields\n    }\n  }\n": types.ConfigurationPage_ConfigurationDocument,
    "\n  query ConfigurationsPage_configurations {\n    configurations {\n      id\n      name\n      position\n      updatedAt\n      fields {\n        id\n      }\n      groups {\n        id\n        displayName\n      }\n    }\n  }\n": types.ConfigurationsPage_ConfigurationsDocument,
    "\n  query ConfigurationsPage_checks {\n    configurations {\n      id\n      coverage {\n        users\n        missing\n        variables {\n          unknown\n        }\n      }\n    }\n  }\n": types.ConfigurationsPage_ChecksDocument,
    "\n  mutation ConfigurationsPage_reorder($ids: [ID!]!) {\n    reorderConfigurations(ids: $ids) {\n      id\n      position\n    }\n  }\n": types.ConfigurationsPage_ReorderDocument,
    "\n  mutation DeleteConfiguration_delete($id: ID!) {\n    deleteConfiguration(id: $id)\n  }\n": types.DeleteConfiguration_DeleteDocument,
    "\n  query DraftCheck_check($input: ConfigurationDraftInput!) {\n    checkConfiguration(input: $input) {\n      faults {\n        index\n        code\n        start\n        end\n        name\n        suggestion\n      }\n      coverage {\n        users\n        missing\n        exampleUserId\n        sampleUserId\n        variables {\n          name\n          unknown\n          missing\n          fields\n        }\n      }\n      conflicts {\n        key\n        configurationId\n        configurationName\n        otherWins\n        users\n      }\n    }\n  }\n": types.DraftCheck_CheckDocument,
    "\n  query GroupPicker_groups($search: String) {\n    groups(filter: { search: $search }, first: 10) {\n      nodes {\n        id\n        displayName\n      }\n    }\n  }\n": types.GroupPicker_GroupsDocument,
    "\n  query MissingUsersPage_users(\n    $id: ID!\n    $variable: String\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n  ) {\n    configuration(id: $id) {\n      id\n      name\n      coverage {\n        variables {\n          name\n        }\n      }\n      missingUsers(variable: $variable, first: $first, after: $after, last: $last, before: $before) {\n        totalCount\n        pageInfo {\n          ...Pager_pageInfo\n        }\n        nodes {\n          userId\n          userName\n          displayName\n          missing\n        }\n      }\n    }\n  }\n": types.MissingUsersPage_UsersDocument,
    "\n  query MissingUsersPage_export($id: ID!, $variable: String, $separator: String!) {\n    configuration(id: $id) {\n      id\n      missingUsersCsv(variable: $variable, separator: $separator)\n    }\n  }\n": types.MissingUsersPage_ExportDocument,
    "\n  query PreviewPanel_users($search: String) {\n    users(filter: { search: $search, status: ACTIVE }, first: 20) {\n      nodes {\n        id\n        userName\n      }\n    }\n  }\n": types.PreviewPanel_UsersDocument,
    "\n  query PreviewPanel_user($id: ID!) {\n    user(id: $id) {\n      id\n      userName\n    }\n  }\n": types.PreviewPanel_UserDocument,
    "\n  query PreviewPanel_preview($input: ConfigurationDraftInput!, $userId: ID!) {\n    previewConfiguration(input: $input, userId: $userId) {\n      fields {\n        key\n        value\n        secret\n      }\n      withheld {\n        key\n        reason\n        missing\n      }\n      overridden {\n        key\n        byConfigurationName\n      }\n    }\n  }\n": types.PreviewPanel_PreviewDocument,
    "\n  mutation SaveBar_create($input: CreateConfigurationInput!) {\n    createConfiguration(input: $input) {\n      id\n    }\n  }\n": types.SaveBar_CreateDocument,
    "\n  mutation SaveBar_update($id: ID!, $input: UpdateConfigurationInput!) {\n    updateConfiguration(id: $id, input: $input) {\n      ...ConfigurationPage_fields\n    }\n  }\n": types.SaveBar_UpdateDocument,
    "\n  query TemplateInput_variables {\n    templateVariables {\n      name\n      aliases\n      custom\n      sample\n      percent\n    }\n  }\n": types.TemplateInput_VariablesDocument,
    "\n  mutation AddGroupDialog_createGroup($attributes: JSON!) {\n    createGroup(input: { attributes: $attributes }) {\n      group {\n        id\n        displayName\n      }\n    }\n  }\n": types.AddGroupDialog_CreateGroupDocument,
    "\n  query AddMembersDialog_candidates($search: String) {\n    users(filter: { search: $search }, first: 20) {\n      nodes {\n        id\n        userName\n        displayName\n      }\n    }\n    groups(filter: { search: $search }, first: 5) {\n      nodes {\n        id\n        displayName\n      }\n    }\n  }\n": types.AddMembersDialog_CandidatesDocument,
    "\n  mutation GroupActions_delete($id: ID!) {\n    deleteGroup(id: $id)\n  }\n": types.GroupActions_DeleteDocument,
    "\n  query GroupPage_group($id: ID!, $withPush: Boolean!) {\n    group(id: $id) {\n      id\n      displayName\n      source\n      memberCount\n      createdAt\n      updatedAt\n      lastPush @include(if: $withPush) {\n        at\n        status\n        exchangeId\n        unknownMembers\n        skippedMembers\n      }\n    }\n  }\n": types.GroupPage_GroupDocument,
    "\n  query GroupsPage_groups(\n    $withPush: Boolean!\n    $filter: GroupFilter\n    $orderBy: GroupOrder\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n  ) {\n    groups(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {\n      totalCount\n      pageInfo {\n        ...Pager_pageInfo\n      }\n      nodes {\n        id\n        displayName\n        source\n        memberCount\n        updatedAt\n        lastPush @include(if: $withPush) {\n          at\n          status\n          unknownMembers\n          skippedMembers\n        }\n      }\n    }\n  }\n": types.GroupsPage_GroupsDocument,
    "\n  query MemberGroups_memberGroups($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {\n    group(id: $id) {\n      id\n      memberGroups(first: $first, after: $after, last: $last, before: $before) {\n        totalCount\n        pageInfo {\n          ...Pager_pageInfo\n        }\n        nodes {\n          id\n          displayName\n          memberCount\n        }\n      }\n    }\n  }\n": types.MemberGroups_MemberGroupsDocument,
    "\n  query MembersPanel_members($id: ID!, $search: String, $first: Int, $after: String, $last: Int, $before: String) {\n    group(id: $id) {\n      id\n      members(search: $search, first: $first, after: $after, last: $last, before: $before) {\n        totalCount\n        pageInfo {\n          ...Pager_pageInfo\n        }\n        nodes {\n          id\n          userName\n          displayName\n          status\n        }\n      }\n    }\n  }\n": types.MembersPanel_MembersDocument,
    "\n  mutation GroupPage_changeMembers($id: ID!, $add: [ID!], $remove: [ID!]) {\n    updateGroup(id: $id, input: { addMemberIds: $add, removeMemberIds: $remove }) {\n      group {\n        id\n        memberCount\n        updatedAt\n      }\n    }\n  }\n": types.GroupPage_ChangeMembersDocument,
    "\n  mutation ChoosePasswordForm_accept($input: AcceptInvitationInput!) {\n    acceptInvitation(input: $input) {\n      id\n    }\n  }\n": types.ChoosePasswordForm_AcceptDocument,
    "\n  query ProfilePage_me {\n    me {\n      id\n      userName\n      displayName\n      attributes\n      memberships {\n        groupId\n        displayName\n      }\n    }\n  }\n": types.ProfilePage_MeDocument,
    "\n  mutation ProfilePage_signOut {\n    signOut\n  }\n": types.ProfilePage_SignOutDocument,
    "\n  mutation WelcomePage_open($token: String!) {\n    openInvitation(token: $token) {\n      state\n      userName\n      displayName\n    }\n  }\n": types.WelcomePage_OpenDocument,
    "\n  query MailDialog_mail($id: ID!) {\n    mail(id: $id) {\n      id\n      messageId\n      status\n      recipient\n      subject\n      textBody\n      htmlBody\n      unreadable\n      attempts\n      failure\n      createdAt\n      sentAt\n    }\n  }\n": types.MailDialog_MailDocument,
    "\n  mutation MailDialog_resend($id: ID!) {\n    resendMail(id: $id) {\n      id\n      status\n    }\n  }\n": types.MailDialog_ResendDocument,
    "\n  query MailsPanel_mails($status: MailStatus, $first: Int, $after: String, $last: Int, $before: String) {\n    sendsMail\n    mails(status: $status, first: $first, after: $after, last: $last, before: $before) {\n      totalCount\n      pageInfo {\n        ...Pager_pageInfo\n      }\n      nodes {\n        id\n        kind\n        status\n        recipient\n        subject\n        attempts\n        createdAt\n      }\n    }\n    kept: mails(status: KEPT, first: 1) {\n      totalCount\n    }\n  }\n": types.MailsPanel_MailsDocument,
    "\n  mutation OutboxActions_release {\n    sendKeptMails\n  }\n": types.OutboxActions_ReleaseDocument,
    "\n  mutation OutboxActions_test($language: MailLanguage!) {\n    sendTestMail(language: $language)\n  }\n": types.OutboxActions_TestDocument,
    "\n  mutation TemplateForm_update($input: UpdateMailTemplateInput!) {\n    updateMailTemplate(input: $input) {\n      version\n    }\n  }\n": types.TemplateForm_UpdateDocument,
    "\n  query TemplatePreview_preview($input: MailTemplateInput!) {\n    mailPreview(input: $input) {\n      subject\n      text\n      html\n    }\n  }\n": types.TemplatePreview_PreviewDocument,
    "\n  query TemplatesPanel_templates {\n    mailVariables\n    mailTemplates {\n      kind\n      language\n      subject\n      body\n      version\n    }\n  }\n": types.TemplatesPanel_TemplatesDocument,
    "\n  query OverviewPage_overview($withProvisioning: Boolean!) {\n    users(first: 1) {\n      totalCount\n    }\n    groups(first: 1) {\n      totalCount\n    }\n    provisioning @include(if: $withProvisioning) {\n      userCount\n      groupCount\n      health {\n        state\n        requests\n        errors\n        unresolved\n      }\n      settings {\n        autoInvite\n      }\n      tokens {\n        id\n        name\n        status\n        expired\n        expiryWarning\n      }\n      lastRequest {\n        id\n        shortId\n        at\n        method\n        path\n        status\n      }\n    }\n    exchangeStatistics(hours: 24) {\n      at\n      changes\n      clientErrors\n      serverErrors\n    }\n    exchangeCauses {\n      cause\n      count\n      fromStrangers\n      lastAt\n      resolved\n    }\n    givenUp: mails(status: DEAD, first: 1) {\n      totalCount\n    }\n    sendsMail\n  }\n": types.OverviewPage_OverviewDocument,
    "\n  mutation AuthenticatorSection_remove {\n    removeTotp\n  }\n": types.AuthenticatorSection_RemoveDocument,
    "\n  mutation EmailSection_request($email: String!) {\n    requestEmailChange(input: { email: $email }) {\n      email\n      expiresAt\n    }\n  }\n": types.EmailSection_RequestDocument,
    "\n  mutation EnrolDialog_begin {\n    beginTotp {\n      key\n      uri\n    }\n  }\n": types.EnrolDialog_BeginDocument,
    "\n  mutation EnrolDialog_confirm($code: String!) {\n    confirmTotp(code: $code) {\n      recoveryCodes\n    }\n  }\n": types.EnrolDialog_ConfirmDocument,
    "\n  mutation NameSection_update($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      id\n      name\n      language\n    }\n  }\n": types.NameSection_UpdateDocument,
    "\n  query OwnAccount_viewer {\n    viewer {\n      id\n      name\n      email\n      role\n      language\n      bySingleSignOn\n    }\n    singleSignOn {\n      name\n    }\n    sendsMail\n  }\n": types.OwnAccount_ViewerDocument,
    "\n  mutation AddPasskeyDialog_begin {\n    beginPasskeyRegistration\n  }\n": types.AddPasskeyDialog_BeginDocument,
    "\n  mutation AddPasskeyDialog_add($input: AddPasskeyInput!) {\n    addPasskey(input: $input) {\n      recoveryCodes\n    }\n  }\n": types.AddPasskeyDialog_AddDocument,
    "\n  mutation RenamePasskeyDialog_rename($id: ID!, $name: String!) {\n    renamePasskey(id: $id, name: $name)\n  }\n": types.RenamePasskeyDialog_RenameDocument,
    "\n  mutation RemovePasskeyDialog_remove($id: ID!) {\n    removePasskey(id: $id)\n  }\n": types.RemovePasskeyDialog_RemoveDocument,
    "\n  mutation PasswordSection_change($input: ChangePasswordInput!) {\n    changePassword(input: $input)\n  }\n": types.PasswordSection_ChangeDocument,
    "\n  query PolicySection_policy {\n    secondFactorPolicy\n  }\n": types.PolicySection_PolicyDocument,
    "\n  mutation PolicySection_update($policy: SecondFactorPolicy!) {\n    updateSecondFactorPolicy(policy: $policy)\n  }\n": types.PolicySection_UpdateDocument,
    "\n  mutation RecoverySection_renew {\n    renewRecoveryCodes\n  }\n": types.RecoverySection_RenewDocument,
    "\n  query SessionsSection_sessions {\n    sessions {\n      id\n      browser\n      system\n      address\n      createdAt\n      lastSeenAt\n      current\n    }\n  }\n": types.SessionsSection_SessionsDocument,
    "\n  mutation SessionsSection_end($id: ID!) {\n    endSession(id: $id)\n  }\n": types.SessionsSection_EndDocument,
    "\n  mutation SessionsSection_endOthers {\n    endOtherSessions\n  }\n": types.SessionsSection_EndOthersDocument,
    "\n  query OwnFactors_factors {\n    viewer {\n      id\n      role\n      mustAddFactor\n    }\n    ownSecondFactors {\n      totpAddedAt\n      recoveryCodesLeft\n      required\n      passkeysAvailable\n      passkeys {\n        id\n        name\n        createdAt\n        lastUsedAt\n      }\n    }\n  }\n": types.OwnFactors_FactorsDocument,
    "\n  mutation AcknowledgeButton_acknowledge($id: ID!, $reason: String!) {\n    acknowledgeError(id: $id, reason: $reason)\n  }\n": types.AcknowledgeButton_AcknowledgeDocument,
    "\n  query ActivityChart_statistics {\n    exchangeStatistics(hours: 24) {\n      at\n      ok\n      clientErrors\n      serverErrors\n    }\n  }\n": types.ActivityChart_StatisticsDocument,
    "\n  query CausesPanel_causes {\n    exchangeCauses {\n      cause\n      count\n      fromStrangers\n      lastAt\n      resolved\n    }\n  }\n": types.CausesPanel_CausesDocument,
    "\n  query ExchangePage_exchange($id: ID, $shortId: String, $filter: ExchangeFilter, $withTokens: Boolean!) {\n    exchange(id: $id, shortId: $shortId) {\n      id\n      shortId\n      simulated\n      requestId\n      at\n      durationMs\n      repeats\n      method\n      path\n      query\n      status\n      outcome\n      scimType\n      detail\n      cause\n      notes {\n        code\n        attribute\n        message\n      }\n      tokenId\n      resourceType\n      resourceId\n      act {\n        verb\n        membersAdded\n        membersRemoved\n      }\n      subject {\n        id\n        name\n        deleted\n      }\n      ip\n      userAgent\n      requestBody\n      responseBody\n      diagnosis {\n        code\n        severity\n        facts {\n          name\n          value\n        }\n      }\n      resolvedById\n      acknowledgement {\n        reason\n        by\n        at\n      }\n      newerId(filter: $filter)\n      olderId(filter: $filter)\n    }\n    provisioning @include(if: $withTokens) {\n      targetUrl\n      tokens {\n        id\n        name\n      }\n    }\n  }\n": types.ExchangePage_ExchangeDocument,
    "\n  query ExchangesPanel_exchanges($filter: ExchangeFilter, $first: Int, $after: String, $last: Int, $before: String) {\n    exchanges(filter: $filter, first: $first, after: $after, last: $last, before: $before) {\n      totalCount\n      hasMoreThanTotal\n      searchedUntil\n      pageInfo {\n        ...Pager_pageInfo\n      }\n      nodes {\n        id\n        shortId\n        at\n        durationMs\n        repeats\n        method\n        path\n        status\n        outcome\n        cause\n        simulated\n        resourceType\n        act {\n          verb\n          membersAdded\n          membersRemoved\n        }\n        subject {\n          id\n          name\n          deleted\n        }\n        notes {\n          code\n        }\n      }\n    }\n  }\n": types.ExchangesPanel_ExchangesDocument,
    "\n  query LogFilters_tokens {\n    provisioning {\n      tokens {\n        id\n        name\n      }\n    }\n  }\n": types.LogFilters_TokensDocument,
    "\n  mutation RetentionDialog_update($days: Int!) {\n    updateLogRetention(days: $days) {\n      retentionDays\n    }\n  }\n": types.RetentionDialog_UpdateDocument,
    "\n  query RetentionNote_state {\n    provisioningLog {\n      dropped\n      retentionDays\n      oldestAt\n    }\n  }\n": types.RetentionNote_StateDocument,
    "\n  query UseWaiting_count($filter: ExchangeFilter) {\n    exchanges(filter: $filter, first: 1) {\n      totalCount\n    }\n  }\n": types.UseWaiting_CountDocument,
    "\n  query ProvisioningPage_provisioning($provider: IdentityProviderKind!) {\n    provisioning(provider: $provider) {\n      provider\n      targetUrl\n      tokenLimit\n      userCount\n      groupCount\n      health {\n        state\n        requests\n        errors\n        unresolved\n      }\n      lastRequest {\n        id\n        shortId\n        at\n        method\n        path\n        status\n        tokenName\n      }\n      tokens {\n        id\n        name\n        hint\n        status\n        expired\n        allowedAddresses\n        createdAt\n        createdBy\n        validFrom\n        expiresAt\n        expiryWarning\n        lastUsedAt\n        lastUsedFrom\n      }\n    }\n  }\n": types.ProvisioningPage_ProvisioningDocument,
    "\n  query ProvisioningPage_identityProviders {\n    identityProviders {\n      kind\n      name\n      connected\n    }\n  }\n": types.ProvisioningPage_IdentityProvidersDocument,
    "\n  query GuidePage_setup {\n    provisioning(provider: OKTA) {\n      provider\n      targetUrl\n      userCount\n      groupCount\n      setupSteps {\n        kind\n        state\n        verifiedAt\n        problem {\n          cause\n          at\n          shortId\n          detail\n          tokenName\n        }\n        parts {\n          act\n          at\n        }\n      }\n    }\n  }\n": types.GuidePage_SetupDocument,
    "\n  mutation RemoveSimulationDialog_remove {\n    removeSimulation {\n      users\n      groups\n      kept\n      finished\n    }\n  }\n": types.RemoveSimulationDialog_RemoveDocument,
    "\n  mutation SimulationPanel_start($users: Int!) {\n    startSimulation(users: $users) {\n      id\n    }\n  }\n": types.SimulationPanel_StartDocument,
    "\n  mutation SimulationPanel_stop {\n    stopSimulation {\n      id\n    }\n  }\n": types.SimulationPanel_StopDocument,
    "\n  query SimulationPanel_simulation {\n    simulation {\n      userCount\n      groupCount\n      run {\n        id\n        state\n        users\n        phase\n        done\n        total\n        failed\n        problem\n        startedAt\n        startedBy\n        endedAt\n      }\n    }\n  }\n": types.SimulationPanel_SimulationDocument,
    "\n  mutation DeleteTokenDialog_delete($id: ID!) {\n    deleteScimToken(id: $id)\n  }\n": types.DeleteTokenDialog_DeleteDocument,
    "\n  mutation GenerateTokenDialog_generate($input: GenerateScimTokenInput!) {\n    generateScimToken(input: $input) {\n      secret\n      targetUrl\n      token {\n        id\n        name\n      }\n    }\n  }\n": types.GenerateTokenDialog_GenerateDocument,
    "\n  mutation RenewTokenDialog_renew($id: ID!, $expiresAt: DateTime, $keepSecret: Boolean!) {\n    renewScimToken(id: $id, expiresAt: $expiresAt, keepSecret: $keepSecret) {\n      secret\n      targetUrl\n      token {\n        id\n        name\n        status\n        expired\n        expiresAt\n        hint\n      }\n    }\n  }\n": types.RenewTokenDialog_RenewDocument,
    "\n  mutation TokenAddressesDialog_set($id: ID!, $allowedAddresses: [String!]!) {\n    setScimTokenAddresses(id: $id, allowedAddresses: $allowedAddresses) {\n      id\n      allowedAddresses\n    }\n  }\n": types.TokenAddressesDialog_SetDocument,
    "\n  query TokenPage_tokens {\n    provisioning {\n      tokens {\n        id\n        name\n        status\n        expired\n      }\n    }\n  }\n": types.TokenPage_TokensDocument,
    "\n  mutation TokenMenu_setStatus($id: ID!, $status: ScimTokenStatus!) {\n    setScimTokenStatus(id: $id, status: $status) {\n      id\n      status\n      expired\n    }\n  }\n": types.TokenMenu_SetStatusDocument,
    "\n  mutation AcceptInvitationPage_accept($input: AcceptAdministratorInvitationInput!) {\n    acceptAdministratorInvitation(input: $input) {\n      id\n    }\n  }\n": types.AcceptInvitationPage_AcceptDocument,
    "\n  mutation ConfirmEmailPage_confirm($token: String!) {\n    confirmEmailChange(token: $token)\n  }\n": types.ConfirmEmailPage_ConfirmDocument,
    "\n  mutation ForgotPasswordPage_request($email: String!) {\n    requestPasswordReset(email: $email)\n  }\n": types.ForgotPasswordPage_RequestDocument,
    "\n  mutation ResetPasswordPage_reset($input: ResetPasswordInput!) {\n    resetPassword(input: $input)\n  }\n": types.ResetPasswordPage_ResetDocument,
    "\n  mutation UseAccountLink_open($token: String!) {\n    openAccountLink(token: $token) {\n      kind\n      email\n      expiresAt\n    }\n  }\n": types.UseAccountLink_OpenDocument,
    "\n  mutation SetUpForm_setUp($input: SetUpAdministratorInput!) {\n    setUpAdministrator(input: $input) {\n      id\n    }\n  }\n": types.SetUpForm_SetUpDocument,
    "\n  query SetUpPage_state {\n    setupRequired\n  }\n": types.SetUpPage_StateDocument,
    "\n  fragment SettingsForm_settings on ProvisioningSettings {\n    version\n    autoInvite\n    inviteDelayMinutes\n    inviteLanguage\n    reminderDays\n    senderName\n    updatedAt\n    updatedBy\n    customAttributes {\n      id\n      name\n      type\n      urn\n      userCount\n    }\n  }\n": types.SettingsForm_SettingsFragmentDoc,
    "\n  mutation SettingsForm_save($input: UpdateProvisioningSettingsInput!) {\n    updateProvisioningSettings(input: $input) {\n      ...SettingsForm_settings\n    }\n  }\n": types.SettingsForm_SaveDocument,
    "\n  query SettingsPage_settings {\n    provisioning(provider: OKTA) {\n      provider\n      userCount\n      tokens {\n        id\n      }\n      settings {\n        ...SettingsForm_settings\n      }\n    }\n    sendsMail\n    customAttributeRules {\n      namespace\n      reservedNames\n      maximum\n    }\n  }\n": types.SettingsPage_SettingsDocument,
    "\n  query SignInPage_state {\n    setupRequired\n    singleSignOn {\n      name\n      only\n    }\n    viewer {\n      id\n      kind\n    }\n  }\n": types.SignInPage_StateDocument,
    "\n  mutation AddUserDialog_createUser($attributes: JSON!) {\n    createUser(input: { attributes: $attributes }) {\n      user {\n        id\n        userName\n      }\n    }\n  }\n": types.AddUserDialog_CreateUserDocument,
    "\n  query GroupDialog_groups($search: String) {\n    groups(filter: { search: $search }, first: 20) {\n      nodes {\n        id\n        displayName\n        memberCount\n      }\n    }\n  }\n": types.GroupDialog_GroupsDocument,
    "\n  query GroupFilter_group($id: ID!) {\n    group(id: $id) {\n      id\n      displayName\n    }\n  }\n": types.GroupFilter_GroupDocument,
    "\n  mutation InviteUsersDialog_invite($input: InviteUsersInput!) {\n    inviteUsers(input: $input) {\n      userId\n      userName\n      invited\n      reason\n    }\n  }\n": types.InviteUsersDialog_InviteDocument,
    "\n  query UsersPage_users(\n    $filter: UserFilter\n    $orderBy: UserOrder\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n  ) {\n    users(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {\n      totalCount\n      pageInfo {\n        ...Pager_pageInfo\n      }\n      nodes {\n        id\n        userName\n        displayName\n        emails {\n          value\n          primary\n        }\n        status\n        source\n        invitation {\n          status\n          obstacle\n        }\n        updatedAt\n      }\n    }\n  }\n": types.UsersPage_UsersDocument,
    "\n  mutation DeleteUserDialog_delete($id: ID!) {\n    deleteUser(id: $id)\n  }\n": types.DeleteUserDialog_DeleteDocument,
    "\n  query DeletedUser_deletion($id: ID!, $withExchange: Boolean!) {\n    auditRecords(filter: { targetId: $id, actions: [\"user.deleted\"] }, first: 1) {\n      nodes {\n        id\n        at\n        actorKind\n        actorLabel\n        targetLabel\n        requestId\n        exchange @include(if: $withExchange) {\n          id\n          method\n          path\n          status\n        }\n      }\n    }\n  }\n": types.DeletedUser_DeletionDocument,
    "\n  mutation InviteDialog_invite($id: ID!) {\n    inviteUser(id: $id) {\n      id\n      invitation {\n        status\n      }\n    }\n  }\n": types.InviteDialog_InviteDocument,
    "\n  mutation InviteDialog_resend($id: ID!) {\n    resendInvitation(id: $id) {\n      id\n      invitation {\n        status\n      }\n    }\n  }\n": types.InviteDialog_ResendDocument,
    "\n  query ProfileWithOrigins_origins($id: ID!) {\n    valueOrigins(targetId: $id) {\n      path\n      record {\n        id\n        at\n        actorKind\n        actorLabel\n      }\n    }\n  }\n": types.ProfileWithOrigins_OriginsDocument,
    "\n  query UserConfigurations_preview($userId: ID!) {\n    previewConfigurations(userId: $userId) {\n      userId\n      active\n      configurations {\n        id\n        name\n        fields {\n          key\n          value\n          secret\n        }\n        withheld {\n          key\n          reason\n          missing\n        }\n        overridden {\n          key\n          byConfigurationName\n        }\n      }\n    }\n  }\n": types.UserConfigurations_PreviewDocument,
    "\n  query UserPage_user($id: ID!) {\n    user(id: $id) {\n      id\n      userName\n      displayName\n      active\n      source\n      status\n      externalId\n      attributes\n      emails {\n        value\n        primary\n      }\n      invitation {\n        status\n        email\n        scheduledFor\n        sentAt\n        acceptedAt\n        expiresAt\n        failure\n        obstacle\n      }\n      memberships {\n        groupId\n        displayName\n        type\n      }\n      createdAt\n      updatedAt\n      version\n    }\n  }\n": types.UserPage_UserDocument,
    "\n  mutation UserStatusDialog_setActive($id: ID!, $active: JSON!) {\n    updateUser(id: $id, input: { changes: [{ op: REPLACE, path: \"active\", value: $active }] }) {\n      user {\n        id\n        active\n        status\n      }\n    }\n  }\n": types.UserStatusDialog_SetActiveDocument,
    "\n  subscription Live_changes {\n    liveChanges {\n      subject\n      ids\n    }\n  }\n": types.Live_ChangesDocument,
    "\n  query UsePolling_reachable {\n    __typename\n  }\n": types.UsePolling_ReachableDocument,
    "\n  query ProviderSignOut_openedBy {\n    viewer {\n      id\n      bySingleSignOn\n    }\n  }\n": types.ProviderSignOut_OpenedByDocument,
    "\n  query SessionWatch_session {\n    viewer {\n      id\n      sessionExpiresAt\n      sessionExpiresIn\n      sessionEndsAtLatest\n    }\n  }\n": types.SessionWatch_SessionDocument,
    "\n  query KeptSession_viewer {\n    viewer {\n      id\n    }\n  }\n": types.KeptSession_ViewerDocument,
    "\n  mutation ConfirmationDialog_confirm($password: String!, $code: String) {\n    reauthenticate(input: { password: $password, code: $code }) {\n      id\n      reauthenticateBefore\n    }\n  }\n": types.ConfirmationDialog_ConfirmDocument,
    "\n  query ConfirmationDialog_method {\n    viewer {\n      id\n      bySingleSignOn\n    }\n    singleSignOn {\n      name\n    }\n    ownSecondFactors {\n      totpAddedAt\n      passkeys {\n        id\n      }\n    }\n  }\n": types.ConfirmationDialog_MethodDocument,
    "\n  query PasskeyConfirmation_own {\n    ownSecondFactors {\n      passkeys {\n        id\n      }\n    }\n  }\n": types.PasskeyConfirmation_OwnDocument,
    "\n  mutation PasskeyConfirmation_confirm($passkey: JSON!) {\n    reauthenticate(input: { passkey: $passkey }) {\n      id\n      reauthenticateBefore\n    }\n  }\n": types.PasskeyConfirmation_ConfirmDocument,
    "\n  mutation PasskeySignIn_signIn($passkey: JSON!) {\n    signInWithPasskey(passkey: $passkey) {\n      id\n      kind\n    }\n  }\n": types.PasskeySignIn_SignInDocument,
    "\n  mutation SecondStepForm_complete($input: CompleteSignInInput!) {\n    completeSignIn(input: $input) {\n      id\n      kind\n    }\n  }\n": types.SecondStepForm_CompleteDocument,
    "\n  mutation SignInForm_signIn($email: String!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      id\n      kind\n    }\n  }\n": types.SignInForm_SignInDocument,
    "\n  mutation PasskeyAnswer_begin {\n    beginPasskey\n  }\n": types.PasskeyAnswer_BeginDocument,
    "\n  mutation AccountMenu_signOut {\n    signOut\n  }\n": types.AccountMenu_SignOutDocument,
    "\n  query MailBanner_mail($withSettings: Boolean!) {\n    sendsMail\n    mailServerFault {\n      kind\n      response\n      since\n    }\n    provisioning(provider: OKTA) @include(if: $withSettings) {\n      settings {\n        autoInvite\n      }\n    }\n  }\n": types.MailBanner_MailDocument,
    "\n  query Shell_viewer {\n    viewer {\n      id\n      kind\n      name\n      email\n      role\n      permissions\n      sessionExpiresAt\n      sessionExpiresIn\n      sessionEndsAtLatest\n      mustAddFactor\n    }\n  }\n": types.Shell_ViewerDocument,
    "\n  query TokenExpiryBanner_tokens {\n    provisioning(provider: OKTA) {\n      tokens {\n        id\n        name\n        status\n        expired\n        expiryWarning\n      }\n    }\n  }\n": types.TokenExpiryBanner_TokensDocument,
    "\n  query CommandPalette_search($search: String!) {\n    users(first: 6, filter: { search: $search }) {\n      nodes {\n        id\n        userName\n        displayName\n      }\n    }\n    groups(first: 4, filter: { search: $search }) {\n      nodes {\n        id\n        displayName\n      }\n    }\n  }\n": types.CommandPalette_SearchDocument,
    "\n  fragment Pager_pageInfo on PageInfo {\n    hasNextPage\n    hasPreviousPage\n    startCursor\n    endCursor\n  }\n": types.Pager_PageInfoFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Timeline_timeline(\n    $id: ID!\n    $filter: TimelineFilter\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n  ) {\n    timeline(targetId: $id, filter: $filter, first: $first, after: $after, last: $last, before: $before) {\n      pageInfo {\n        ...Pager_pageInfo\n      }\n      nodes {\n        id\n        at\n        action\n        outcome\n        actorKind\n        actorLabel\n        targetId\n        targetLabel\n        changes\n        exchange {\n          id\n          method\n          path\n          status\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Timeline_timeline(\n    $id: ID!\n    $filter: TimelineFilter\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n  ) {\n    timeline(targetId: $id, filter: $filter, first: $first, after: $after, last: $last, before: $before) {\n      pageInfo {\n        ...Pager_pageInfo\n      }\n      nodes {\n        id\n        at\n        action\n        outcome\n        actorKind\n        actorLabel\n        targetId\n        targetLabel\n        changes\n        exchange {\n          id\n          method\n          path\n          status\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TimelineFilters_attributes($id: ID!) {\n    valueOrigins(targetId: $id) {\n      path\n    }\n  }\n"): (typeof documents)["\n  query TimelineFilters_attributes($id: ID!) {\n    valueOrigins(targetId: $id) {\n      path\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AdministratorsPage_administrators {\n    viewer {\n      id\n    }\n    administrators {\n      id\n      name\n      email\n      role\n      state\n      singleSignOn\n      authenticatorApp\n      passkeys\n      lastSignInAt\n      invitationExpiresAt\n    }\n  }\n"): (typeof documents)["\n  query AdministratorsPage_administrators {\n    viewer {\n      id\n    }\n    administrators {\n      id\n      name\n      email\n      role\n      state\n      singleSignOn\n      authenticatorApp\n      passkeys\n      lastSignInAt\n      invitationExpiresAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FactorsDialog_remove($id: ID!) {\n    removeSecondFactors(id: $id) {\n      id\n      authenticatorApp\n      passkeys\n    }\n  }\n"): (typeof documents)["\n  mutation FactorsDialog_remove($id: ID!) {\n    removeSecondFactors(id: $id) {\n      id\n      authenticatorApp\n      passkeys\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InviteDialog_inviteAdministrator($input: InviteAdministratorInput!) {\n    inviteAdministrator(input: $input) {\n      link\n      expiresAt\n      administrator {\n        id\n        email\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation InviteDialog_inviteAdministrator($input: InviteAdministratorInput!) {\n    inviteAdministrator(input: $input) {\n      link\n      expiresAt\n      administrator {\n        id\n        email\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveDialog_remove($id: ID!) {\n    removeAdministrator(id: $id)\n  }\n"): (typeof documents)["\n  mutation RemoveDialog_remove($id: ID!) {\n    removeAdministrator(id: $id)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResendDialog_resend($id: ID!) {\n    resendAdministratorInvitation(id: $id) {\n      link\n      expiresAt\n    }\n  }\n"): (typeof documents)["\n  mutation ResendDialog_resend($id: ID!) {\n    resendAdministratorInvitation(id: $id) {\n      link\n      expiresAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RoleDialog_change($id: ID!, $role: Role!) {\n    changeAdministratorRole(id: $id, role: $role) {\n      id\n      role\n    }\n  }\n"): (typeof documents)["\n  mutation RoleDialog_change($id: ID!, $role: Role!) {\n    changeAdministratorRole(id: $id, role: $role) {\n      id\n      role\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StateDialog_deactivate($id: ID!) {\n    deactivateAdministrator(id: $id) {\n      id\n      state\n    }\n  }\n"): (typeof documents)["\n  mutation StateDialog_deactivate($id: ID!) {\n    deactivateAdministrator(id: $id) {\n      id\n      state\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StateDialog_reactivate($id: ID!) {\n    reactivateAdministrator(id: $id) {\n      id\n      state\n    }\n  }\n"): (typeof documents)["\n  mutation StateDialog_reactivate($id: ID!) {\n    reactivateAdministrator(id: $id) {\n      id\n      state\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ApiKeyPage_keys {\n    apiKeys {\n      id\n      name\n      expired\n    }\n  }\n"): (typeof documents)["\n  query ApiKeyPage_keys {\n    apiKeys {\n      id\n      name\n      expired\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ApiKeysPage_keys {\n    apiKeys {\n      id\n      name\n      hint\n      scopes\n      allowedAddresses\n      createdAt\n      createdBy\n      expiresAt\n      expired\n      unused\n      lastUsedAt\n      lastUsedFrom\n      requestsLast7Days\n    }\n  }\n"): (typeof documents)["\n  query ApiKeysPage_keys {\n    apiKeys {\n      id\n      name\n      hint\n      scopes\n      allowedAddresses\n      createdAt\n      createdBy\n      expiresAt\n      expired\n      unused\n      lastUsedAt\n      lastUsedFrom\n      requestsLast7Days\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateKeyDialog_create($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      secret\n      endpoint\n      key {\n        id\n        name\n        scopes\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateKeyDialog_create($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      secret\n      endpoint\n      key {\n        id\n        name\n        scopes\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EditKeyDialog_update($input: UpdateApiKeyInput!) {\n    updateApiKey(input: $input) {\n      id\n      name\n      scopes\n      allowedAddresses\n    }\n  }\n"): (typeof documents)["\n  mutation EditKeyDialog_update($input: UpdateApiKeyInput!) {\n    updateApiKey(input: $input) {\n      id\n      name\n      scopes\n      allowedAddresses\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeKeyDialog_revoke($id: ID!) {\n    revokeApiKey(id: $id)\n  }\n"): (typeof documents)["\n  mutation RevokeKeyDialog_revoke($id: ID!) {\n    revokeApiKey(id: $id)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RotateKeyDialog_rotate($id: ID!) {\n    rotateApiKey(id: $id) {\n      secret\n      endpoint\n      key {\n        id\n        name\n        scopes\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RotateKeyDialog_rotate($id: ID!) {\n    rotateApiKey(id: $id) {\n      secret\n      endpoint\n      key {\n        id\n        name\n        scopes\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AttributesPage_attributes {\n    attributes {\n      name\n      urn\n      type\n      multiValued\n      origin\n      variable\n      uses {\n        configurationId\n        configurationName\n      }\n      custom {\n        id\n        userCount\n        lastReceivedAt\n        lastReceivedToken\n        warnings {\n          tokenId\n          tokenName\n          writes\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query AttributesPage_attributes {\n    attributes {\n      name\n      urn\n      type\n      multiValued\n      origin\n      variable\n      uses {\n        configurationId\n        configurationName\n      }\n      custom {\n        id\n        userCount\n        lastReceivedAt\n        lastReceivedToken\n        warnings {\n          tokenId\n          tokenName\n          writes\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteAttributeDialog_delete($id: ID!) {\n    deleteCustomAttribute(id: $id)\n  }\n"): (typeof documents)["\n  mutation DeleteAttributeDialog_delete($id: ID!) {\n    deleteCustomAttribute(id: $id)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AuditTrailPage_records($filter: AuditFilter, $first: Int, $after: String, $last: Int, $before: String) {\n    auditRecords(filter: $filter, first: $first, after: $after, last: $last, before: $before) {\n      totalCount\n      pageInfo {\n        ...Pager_pageInfo\n      }\n      nodes {\n        id\n        at\n        action\n        outcome\n        actorKind\n        actorLabel\n        targetKind\n        targetLabel\n      }\n    }\n  }\n"): (typeof documents)["\n  query AuditTrailPage_records($filter: AuditFilter, $first: Int, $after: String, $last: Int, $before: String) {\n    auditRecords(filter: $filter, first: $first, after: $after, last: $last, before: $before) {\n      totalCount\n      pageInfo {\n        ...Pager_pageInfo\n      }\n      nodes {\n        id\n        at\n        action\n        outcome\n        actorKind\n        actorLabel\n        targetKind\n        targetLabel\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RecordDialog_record($id: ID!, $withExchange: Boolean!) {\n    auditRecord(id: $id) {\n      id\n      at\n      action\n      outcome\n      actorKind\n      actorId\n      actorLabel\n      targetKind\n      targetId\n      targetLabel\n      requestId\n      ip\n      userAgent\n      changes\n      exchange @include(if: $withExchange) {\n        id\n        shortId\n        method\n        path\n        status\n      }\n    }\n  }\n"): (typeof documents)["\n  query RecordDialog_record($id: ID!, $withExchange: Boolean!) {\n    auditRecord(id: $id) {\n      id\n      at\n      action\n      outcome\n      actorKind\n      actorId\n      actorLabel\n      targetKind\n      targetId\n      targetLabel\n      requestId\n      ip\n      userAgent\n      changes\n      exchange @include(if: $withExchange) {\n        id\n        shortId\n        method\n        path\n        status\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ConfigurationPage_fields on Configuration {\n    id\n    name\n    position\n    version\n    updatedAt\n    updatedBy\n    fields {\n      id\n      key\n      template\n      secret\n    }\n    groups {\n      id\n      displayName\n    }\n  }\n"): (typeof documents)["\n  fragment ConfigurationPage_fields on Configuration {\n    id\n    name\n    position\n    version\n    updatedAt\n    updatedBy\n    fields {\n      id\n      key\n      template\n      secret\n    }\n    groups {\n      id\n      displayName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConfigurationPage_configuration($id: ID!) {\n    configuration(id: $id) {\n      ...ConfigurationPage_fields\n    }\n  }\n"): (typeof documents)["\n  query ConfigurationPage_configuration($id: ID!) {\n    configuration(id: $id) {\n      ...ConfigurationPage_fields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConfigurationsPage_configurations {\n    configurations {\n      id\n      name\n      position\n      updatedAt\n      fields {\n        id\n      }\n      groups {\n        id\n        displayName\n      }\n    }\n  }\n"): (typeof documents)["\n  query ConfigurationsPage_configurations {\n    configurations {\n      id\n      name\n      position\n      updatedAt\n      fields {\n        id\n      }\n      groups {\n        id\n        displayName\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConfigurationsPage_checks {\n    configurations {\n      id\n      coverage {\n        users\n        missing\n        variables {\n          unknown\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ConfigurationsPage_checks {\n    configurations {\n      id\n      coverage {\n        users\n        missing\n        variables {\n          unknown\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfigurationsPage_reorder($ids: [ID!]!) {\n    reorderConfigurations(ids: $ids) {\n      id\n      position\n    }\n  }\n"): (typeof documents)["\n  mutation ConfigurationsPage_reorder($ids: [ID!]!) {\n    reorderConfigurations(ids: $ids) {\n      id\n      position\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteConfiguration_delete($id: ID!) {\n    deleteConfiguration(id: $id)\n  }\n"): (typeof documents)["\n  mutation DeleteConfiguration_delete($id: ID!) {\n    deleteConfiguration(id: $id)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DraftCheck_check($input: ConfigurationDraftInput!) {\n    checkConfiguration(input: $input) {\n      faults {\n        index\n        code\n        start\n        end\n        name\n        suggestion\n      }\n      coverage {\n        users\n        missing\n        exampleUserId\n        sampleUserId\n        variables {\n          name\n          unknown\n          missing\n          fields\n        }\n      }\n      conflicts {\n        key\n        configurationId\n        configurationName\n        otherWins\n        users\n      }\n    }\n  }\n"): (typeof documents)["\n  query DraftCheck_check($input: ConfigurationDraftInput!) {\n    checkConfiguration(input: $input) {\n      faults {\n        index\n        code\n        start\n        end\n        name\n        suggestion\n      }\n      coverage {\n        users\n        missing\n        exampleUserId\n        sampleUserId\n        variables {\n          name\n          unknown\n          missing\n          fields\n        }\n      }\n      conflicts {\n        key\n        configurationId\n        configurationName\n        otherWins\n        users\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query GroupPicker_groups($search: String) {\n    groups(filter: { search: $search }, first: 10) {\n      nodes {\n        id\n        displayName\n      }\n    }\n  }\n"): (typeof documents)["\n  query GroupPicker_groups($search: String) {\n    groups(filter: { search: $search }, first: 10) {\n      nodes {\n        id\n        displayName\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MissingUsersPage_users(\n    $id: ID!\n    $variable: String\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n  ) {\n    configuration(id: $id) {\n      id\n      name\n      coverage {\n        variables {\n          name\n        }\n      }\n      missingUsers(variable: $variable, first: $first, after: $after, last: $last, before: $before) {\n        totalCount\n        pageInfo {\n          ...Pager_pageInfo\n        }\n        nodes {\n          userId\n          userName\n          displayName\n          missing\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query MissingUsersPage_users(\n    $id: ID!\n    $variable: String\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n  ) {\n    configuration(id: $id) {\n      id\n      name\n      coverage {\n        variables {\n          name\n        }\n      }\n      missingUsers(variable: $variable, first: $first, after: $after, last: $last, before: $before) {\n        totalCount\n        pageInfo {\n          ...Pager_pageInfo\n        }\n        nodes {\n          userId\n          userName\n          displayName\n          missing\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MissingUsersPage_export($id: ID!, $variable: String, $separator: String!) {\n    configuration(id: $id) {\n      id\n      missingUsersCsv(variable: $variable, separator: $separator)\n    }\n  }\n"): (typeof documents)["\n  query MissingUsersPage_export($id: ID!, $variable: String, $separator: String!) {\n    configuration(id: $id) {\n      id\n      missingUsersCsv(variable: $variable, separator: $separator)\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PreviewPanel_users($search: String) {\n    users(filter: { search: $search, status: ACTIVE }, first: 20) {\n      nodes {\n        id\n        userName\n      }\n    }\n  }\n"): (typeof documents)["\n  query PreviewPanel_users($search: String) {\n    users(filter: { search: $search, status: ACTIVE }, first: 20) {\n      nodes {\n        id\n        userName\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PreviewPanel_user($id: ID!) {\n    user(id: $id) {\n      id\n      userName\n    }\n  }\n"): (typeof documents)["\n  query PreviewPanel_user($id: ID!) {\n    user(id: $id) {\n      id\n      userName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PreviewPanel_preview($input: ConfigurationDraftInput!, $userId: ID!) {\n    previewConfiguration(input: $input, userId: $userId) {\n      fields {\n        key\n        value\n        secret\n      }\n      withheld {\n        key\n        reason\n        missing\n      }\n      overridden {\n        key\n        byConfigurationName\n      }\n    }\n  }\n"): (typeof documents)["\n  query PreviewPanel_preview($input: ConfigurationDraftInput!, $userId: ID!) {\n    previewConfiguration(input: $input, userId: $userId) {\n      fields {\n        key\n        value\n        secret\n      }\n      withheld {\n        key\n        reason\n        missing\n      }\n      overridden {\n        key\n        byConfigurationName\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveBar_create($input: CreateConfigurationInput!) {\n    createConfiguration(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation SaveBar_create($input: CreateConfigurationInput!) {\n    createConfiguration(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveBar_update($id: ID!, $input: UpdateConfigurationInput!) {\n    updateConfiguration(id: $id, input: $input) {\n      ...ConfigurationPage_fields\n    }\n  }\n"): (typeof documents)["\n  mutation SaveBar_update($id: ID!, $input: UpdateConfigurationInput!) {\n    updateConfiguration(id: $id, input: $input) {\n      ...ConfigurationPage_fields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TemplateInput_variables {\n    templateVariables {\n      name\n      aliases\n      custom\n      sample\n      percent\n    }\n  }\n"): (typeof documents)["\n  query TemplateInput_variables {\n    templateVariables {\n      name\n      aliases\n      custom\n      sample\n      percent\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddGroupDialog_createGroup($attributes: JSON!) {\n    createGroup(input: { attributes: $attributes }) {\n      group {\n        id\n        displayName\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation AddGroupDialog_createGroup($attributes: JSON!) {\n    createGroup(input: { attributes: $attributes }) {\n      group {\n        id\n        displayName\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AddMembersDialog_candidates($search: String) {\n    users(filter: { search: $search }, first: 20) {\n      nodes {\n        id\n        userName\n        displayName\n      }\n    }\n    groups(filter: { search: $search }, first: 5) {\n      nodes {\n        id\n        displayName\n      }\n    }\n  }\n"): (typeof documents)["\n  query AddMembersDialog_candidates($search: String) {\n    users(filter: { search: $search }, first: 20) {\n      nodes {\n        id\n        userName\n        displayName\n      }\n    }\n    groups(filter: { search: $search }, first: 5) {\n      nodes {\n        id\n        displayName\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GroupActions_delete($id: ID!) {\n    deleteGroup(id: $id)\n  }\n"): (typeof documents)["\n  mutation GroupActions_delete($id: ID!) {\n    deleteGroup(id: $id)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query GroupPage_group($id: ID!, $withPush: Boolean!) {\n    group(id: $id) {\n      id\n      displayName\n      source\n      memberCount\n      createdAt\n      updatedAt\n      lastPush @include(if: $withPush) {\n        at\n        status\n        exchangeId\n        unknownMembers\n        skippedMembers\n      }\n    }\n  }\n"): (typeof documents)["\n  query GroupPage_group($id: ID!, $withPush: Boolean!) {\n    group(id: $id) {\n      id\n      displayName\n      source\n      memberCount\n      createdAt\n      updatedAt\n      lastPush @include(if: $withPush) {\n        at\n        status\n        exchangeId\n        unknownMembers\n        skippedMembers\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query GroupsPage_groups(\n    $withPush: Boolean!\n    $filter: GroupFilter\n    $orderBy: GroupOrder\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n  ) {\n    groups(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {\n      totalCount\n      pageInfo {\n        ...Pager_pageInfo\n      }\n      nodes {\n        id\n        displayName\n        source\n        memberCount\n        updatedAt\n        lastPush @include(if: $withPush) {\n          at\n          status\n          unknownMembers\n          skippedMembers\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query GroupsPage_groups(\n    $withPush: Boolean!\n    $filter: GroupFilter\n    $orderBy: GroupOrder\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n  ) {\n    groups(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {\n      totalCount\n      pageInfo {\n        ...Pager_pageInfo\n      }\n      nodes {\n        id\n        displayName\n        source\n        memberCount\n        updatedAt\n        lastPush @include(if: $withPush) {\n          at\n          status\n          unknownMembers\n          skippedMembers\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MemberGroups_memberGroups($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {\n    group(id: $id) {\n      id\n      memberGroups(first: $first, after: $after, last: $last, before: $before) {\n        totalCount\n        pageInfo {\n          ...Pager_pageInfo\n        }\n        nodes {\n          id\n          displayName\n          memberCount\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query MemberGroups_memberGroups($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {\n    group(id: $id) {\n      id\n      memberGroups(first: $first, after: $after, last: $last, before: $before) {\n        totalCount\n        pageInfo {\n          ...Pager_pageInfo\n        }\n        nodes {\n          id\n          displayName\n          memberCount\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MembersPanel_members($id: ID!, $search: String, $first: Int, $after: String, $last: Int, $before: String) {\n    group(id: $id) {\n      id\n      members(search: $search, first: $first, after: $after, last: $last, before: $before) {\n        totalCount\n        pageInfo {\n          ...Pager_pageInfo\n        }\n        nodes {\n          id\n          userName\n          displayName\n          status\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query MembersPanel_members($id: ID!, $search: String, $first: Int, $after: String, $last: Int, $before: String) {\n    group(id: $id) {\n      id\n      members(search: $search, first: $first, after: $after, last: $last, before: $before) {\n        totalCount\n        pageInfo {\n          ...Pager_pageInfo\n        }\n        nodes {\n          id\n          userName\n          displayName\n          status\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GroupPage_changeMembers($id: ID!, $add: [ID!], $remove: [ID!]) {\n    updateGroup(id: $id, input: { addMemberIds: $add, removeMemberIds: $remove }) {\n      group {\n        id\n        memberCount\n        updatedAt\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation GroupPage_changeMembers($id: ID!, $add: [ID!], $remove: [ID!]) {\n    updateGroup(id: $id, input: { addMemberIds: $add, removeMemberIds: $remove }) {\n      group {\n        id\n        memberCount\n        updatedAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChoosePasswordForm_accept($input: AcceptInvitationInput!) {\n    acceptInvitation(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation ChoosePasswordForm_accept($input: AcceptInvitationInput!) {\n    acceptInvitation(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProfilePage_me {\n    me {\n      id\n      userName\n      displayName\n      attributes\n      memberships {\n        groupId\n        displayName\n      }\n    }\n  }\n"): (typeof documents)["\n  query ProfilePage_me {\n    me {\n      id\n      userName\n      displayName\n      attributes\n      memberships {\n        groupId\n        displayName\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ProfilePage_signOut {\n    signOut\n  }\n"): (typeof documents)["\n  mutation ProfilePage_signOut {\n    signOut\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WelcomePage_open($token: String!) {\n    openInvitation(token: $token) {\n      state\n      userName\n      displayName\n    }\n  }\n"): (typeof documents)["\n  mutation WelcomePage_open($token: String!) {\n    openInvitation(token: $token) {\n      state\n      userName\n      displayName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MailDialog_mail($id: ID!) {\n    mail(id: $id) {\n      id\n      messageId\n      status\n      recipient\n      subject\n      textBody\n      htmlBody\n      unreadable\n      attempts\n      failure\n      createdAt\n      sentAt\n    }\n  }\n"): (typeof documents)["\n  query MailDialog_mail($id: ID!) {\n    mail(id: $id) {\n      id\n      messageId\n      status\n      recipient\n      subject\n      textBody\n      htmlBody\n      unreadable\n      attempts\n      failure\n      createdAt\n      sentAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MailDialog_resend($id: ID!) {\n    resendMail(id: $id) {\n      id\n      status\n    }\n  }\n"): (typeof documents)["\n  mutation MailDialog_resend($id: ID!) {\n    resendMail(id: $id) {\n      id\n      status\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MailsPanel_mails($status: MailStatus, $first: Int, $after: String, $last: Int, $before: String) {\n    sendsMail\n    mails(status: $status, first: $first, after: $after, last: $last, before: $before) {\n      totalCount\n      pageInfo {\n        ...Pager_pageInfo\n      }\n      nodes {\n        id\n        kind\n        status\n        recipient\n        subject\n        attempts\n        createdAt\n      }\n    }\n    kept: mails(status: KEPT, first: 1) {\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query MailsPanel_mails($status: MailStatus, $first: Int, $after: String, $last: Int, $before: String) {\n    sendsMail\n    mails(status: $status, first: $first, after: $after, last: $last, before: $before) {\n      totalCount\n      pageInfo {\n        ...Pager_pageInfo\n      }\n      nodes {\n        id\n        kind\n        status\n        recipient\n        subject\n        attempts\n        createdAt\n      }\n    }\n    kept: mails(status: KEPT, first: 1) {\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OutboxActions_release {\n    sendKeptMails\n  }\n"): (typeof documents)["\n  mutation OutboxActions_release {\n    sendKeptMails\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OutboxActions_test($language: MailLanguage!) {\n    sendTestMail(language: $language)\n  }\n"): (typeof documents)["\n  mutation OutboxActions_test($language: MailLanguage!) {\n    sendTestMail(language: $language)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TemplateForm_update($input: UpdateMailTemplateInput!) {\n    updateMailTemplate(input: $input) {\n      version\n    }\n  }\n"): (typeof documents)["\n  mutation TemplateForm_update($input: UpdateMailTemplateInput!) {\n    updateMailTemplate(input: $input) {\n      version\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TemplatePreview_preview($input: MailTemplateInput!) {\n    mailPreview(input: $input) {\n      subject\n      text\n      html\n    }\n  }\n"): (typeof documents)["\n  query TemplatePreview_preview($input: MailTemplateInput!) {\n    mailPreview(input: $input) {\n      subject\n      text\n      html\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TemplatesPanel_templates {\n    mailVariables\n    mailTemplates {\n      kind\n      language\n      subject\n      body\n      version\n    }\n  }\n"): (typeof documents)["\n  query TemplatesPanel_templates {\n    mailVariables\n    mailTemplates {\n      kind\n      language\n      subject\n      body\n      version\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OverviewPage_overview($withProvisioning: Boolean!) {\n    users(first: 1) {\n      totalCount\n    }\n    groups(first: 1) {\n      totalCount\n    }\n    provisioning @include(if: $withProvisioning) {\n      userCount\n      groupCount\n      health {\n        state\n        requests\n        errors\n        unresolved\n      }\n      settings {\n        autoInvite\n      }\n      tokens {\n        id\n        name\n        status\n        expired\n        expiryWarning\n      }\n      lastRequest {\n        id\n        shortId\n        at\n        method\n        path\n        status\n      }\n    }\n    exchangeStatistics(hours: 24) {\n      at\n      changes\n      clientErrors\n      serverErrors\n    }\n    exchangeCauses {\n      cause\n      count\n      fromStrangers\n      lastAt\n      resolved\n    }\n    givenUp: mails(status: DEAD, first: 1) {\n      totalCount\n    }\n    sendsMail\n  }\n"): (typeof documents)["\n  query OverviewPage_overview($withProvisioning: Boolean!) {\n    users(first: 1) {\n      totalCount\n    }\n    groups(first: 1) {\n      totalCount\n    }\n    provisioning @include(if: $withProvisioning) {\n      userCount\n      groupCount\n      health {\n        state\n        requests\n        errors\n        unresolved\n      }\n      settings {\n        autoInvite\n      }\n      tokens {\n        id\n        name\n        status\n        expired\n        expiryWarning\n      }\n      lastRequest {\n        id\n        shortId\n        at\n        method\n        path\n        status\n      }\n    }\n    exchangeStatistics(hours: 24) {\n      at\n      changes\n      clientErrors\n      serverErrors\n    }\n    exchangeCauses {\n      cause\n      count\n      fromStrangers\n      lastAt\n      resolved\n    }\n    givenUp: mails(status: DEAD, first: 1) {\n      totalCount\n    }\n    sendsMail\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AuthenticatorSection_remove {\n    removeTotp\n  }\n"): (typeof documents)["\n  mutation AuthenticatorSection_remove {\n    removeTotp\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EmailSection_request($email: String!) {\n    requestEmailChange(input: { email: $email }) {\n      email\n      expiresAt\n    }\n  }\n"): (typeof documents)["\n  mutation EmailSection_request($email: String!) {\n    requestEmailChange(input: { email: $email }) {\n      email\n      expiresAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EnrolDialog_begin {\n    beginTotp {\n      key\n      uri\n    }\n  }\n"): (typeof documents)["\n  mutation EnrolDialog_begin {\n    beginTotp {\n      key\n      uri\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EnrolDialog_confirm($code: String!) {\n    confirmTotp(code: $code) {\n      recoveryCodes\n    }\n  }\n"): (typeof documents)["\n  mutation EnrolDialog_confirm($code: String!) {\n    confirmTotp(code: $code) {\n      recoveryCodes\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation NameSection_update($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      id\n      name\n      language\n    }\n  }\n"): (typeof documents)["\n  mutation NameSection_update($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      id\n      name\n      language\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OwnAccount_viewer {\n    viewer {\n      id\n      name\n      email\n      role\n      language\n      bySingleSignOn\n    }\n    singleSignOn {\n      name\n    }\n    sendsMail\n  }\n"): (typeof documents)["\n  query OwnAccount_viewer {\n    viewer {\n      id\n      name\n      email\n      role\n      language\n      bySingleSignOn\n    }\n    singleSignOn {\n      name\n    }\n    sendsMail\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddPasskeyDialog_begin {\n    beginPasskeyRegistration\n  }\n"): (typeof documents)["\n  mutation AddPasskeyDialog_begin {\n    beginPasskeyRegistration\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddPasskeyDialog_add($input: AddPasskeyInput!) {\n    addPasskey(input: $input) {\n      recoveryCodes\n    }\n  }\n"): (typeof documents)["\n  mutation AddPasskeyDialog_add($input: AddPasskeyInput!) {\n    addPasskey(input: $input) {\n      recoveryCodes\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RenamePasskeyDialog_rename($id: ID!, $name: String!) {\n    renamePasskey(id: $id, name: $name)\n  }\n"): (typeof documents)["\n  mutation RenamePasskeyDialog_rename($id: ID!, $name: String!) {\n    renamePasskey(id: $id, name: $name)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemovePasskeyDialog_remove($id: ID!) {\n    removePasskey(id: $id)\n  }\n"): (typeof documents)["\n  mutation RemovePasskeyDialog_remove($id: ID!) {\n    removePasskey(id: $id)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PasswordSection_change($input: ChangePasswordInput!) {\n    changePassword(input: $input)\n  }\n"): (typeof documents)["\n  mutation PasswordSection_change($input: ChangePasswordInput!) {\n    changePassword(input: $input)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PolicySection_policy {\n    secondFactorPolicy\n  }\n"): (typeof documents)["\n  query PolicySection_policy {\n    secondFactorPolicy\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PolicySection_update($policy: SecondFactorPolicy!) {\n    updateSecondFactorPolicy(policy: $policy)\n  }\n"): (typeof documents)["\n  mutation PolicySection_update($policy: SecondFactorPolicy!) {\n    updateSecondFactorPolicy(policy: $policy)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecoverySection_renew {\n    renewRecoveryCodes\n  }\n"): (typeof documents)["\n  mutation RecoverySection_renew {\n    renewRecoveryCodes\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SessionsSection_sessions {\n    sessions {\n      id\n      browser\n      system\n      address\n      createdAt\n      lastSeenAt\n      current\n    }\n  }\n"): (typeof documents)["\n  query SessionsSection_sessions {\n    sessions {\n      id\n      browser\n      system\n      address\n      createdAt\n      lastSeenAt\n      current\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SessionsSection_end($id: ID!) {\n    endSession(id: $id)\n  }\n"): (typeof documents)["\n  mutation SessionsSection_end($id: ID!) {\n    endSession(id: $id)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SessionsSection_endOthers {\n    endOtherSessions\n  }\n"): (typeof documents)["\n  mutation SessionsSection_endOthers {\n    endOtherSessions\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OwnFactors_factors {\n    viewer {\n      id\n      role\n      mustAddFactor\n    }\n    ownSecondFactors {\n      totpAddedAt\n      recoveryCodesLeft\n      required\n      passkeysAvailable\n      passkeys {\n        id\n        name\n        createdAt\n        lastUsedAt\n      }\n    }\n  }\n"): (typeof documents)["\n  query OwnFactors_factors {\n    viewer {\n      id\n      role\n      mustAddFactor\n    }\n    ownSecondFactors {\n      totpAddedAt\n      recoveryCodesLeft\n      required\n      passkeysAvailable\n      passkeys {\n        id\n        name\n        createdAt\n        lastUsedAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcknowledgeButton_acknowledge($id: ID!, $reason: String!) {\n    acknowledgeError(id: $id, reason: $reason)\n  }\n"): (typeof documents)["\n  mutation AcknowledgeButton_acknowledge($id: ID!, $reason: String!) {\n    acknowledgeError(id: $id, reason: $reason)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ActivityChart_statistics {\n    exchangeStatistics(hours: 24) {\n      at\n      ok\n      clientErrors\n      serverErrors\n    }\n  }\n"): (typeof documents)["\n  query ActivityChart_statistics {\n    exchangeStatistics(hours: 24) {\n      at\n      ok\n      clientErrors\n      serverErrors\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CausesPanel_causes {\n    exchangeCauses {\n      cause\n      count\n      fromStrangers\n      lastAt\n      resolved\n    }\n  }\n"): (typeof documents)["\n  query CausesPanel_causes {\n    exchangeCauses {\n      cause\n      count\n      fromStrangers\n      lastAt\n      resolved\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExchangePage_exchange($id: ID, $shortId: String, $filter: ExchangeFilter, $withTokens: Boolean!) {\n    exchange(id: $id, shortId: $shortId) {\n      id\n      shortId\n      simulated\n      requestId\n      at\n      durationMs\n      repeats\n      method\n      path\n      query\n      status\n      outcome\n      scimType\n      detail\n      cause\n      notes {\n        code\n        attribute\n        message\n      }\n      tokenId\n      resourceType\n      resourceId\n      act {\n        verb\n        membersAdded\n        membersRemoved\n      }\n      subject {\n        id\n        name\n        deleted\n      }\n      ip\n      userAgent\n      requestBody\n      responseBody\n      diagnosis {\n        code\n        severity\n        facts {\n          name\n          value\n        }\n      }\n      resolvedById\n      acknowledgement {\n        reason\n        by\n        at\n      }\n      newerId(filter: $filter)\n      olderId(filter: $filter)\n    }\n    provisioning @include(if: $withTokens) {\n      targetUrl\n      tokens {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query ExchangePage_exchange($id: ID, $shortId: String, $filter: ExchangeFilter, $withTokens: Boolean!) {\n    exchange(id: $id, shortId: $shortId) {\n      id\n      shortId\n      simulated\n      requestId\n      at\n      durationMs\n      repeats\n      method\n      path\n      query\n      status\n      outcome\n      scimType\n      detail\n      cause\n      notes {\n        code\n        attribute\n        message\n      }\n      tokenId\n      resourceType\n      resourceId\n      act {\n        verb\n        membersAdded\n        membersRemoved\n      }\n      subject {\n        id\n        name\n        deleted\n      }\n      ip\n      userAgent\n      requestBody\n      responseBody\n      diagnosis {\n        code\n        severity\n        facts {\n          name\n          value\n        }\n      }\n      resolvedById\n      acknowledgement {\n        reason\n        by\n        at\n      }\n      newerId(filter: $filter)\n      olderId(filter: $filter)\n    }\n    provisioning @include(if: $withTokens) {\n      targetUrl\n      tokens {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExchangesPanel_exchanges($filter: ExchangeFilter, $first: Int, $after: String, $last: Int, $before: String) {\n    exchanges(filter: $filter, first: $first, after: $after, last: $last, before: $before) {\n      totalCount\n      hasMoreThanTotal\n      searchedUntil\n      pageInfo {\n        ...Pager_pageInfo\n      }\n      nodes {\n        id\n        shortId\n        at\n        durationMs\n        repeats\n        method\n        path\n        status\n        outcome\n        cause\n        simulated\n        resourceType\n        act {\n          verb\n          membersAdded\n          membersRemoved\n        }\n        subject {\n          id\n          name\n          deleted\n        }\n        notes {\n          code\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ExchangesPanel_exchanges($filter: ExchangeFilter, $first: Int, $after: String, $last: Int, $before: String) {\n    exchanges(filter: $filter, first: $first, after: $after, last: $last, before: $before) {\n      totalCount\n      hasMoreThanTotal\n      searchedUntil\n      pageInfo {\n        ...Pager_pageInfo\n      }\n      nodes {\n        id\n        shortId\n        at\n        durationMs\n        repeats\n        method\n        path\n        status\n        outcome\n        cause\n        simulated\n        resourceType\n        act {\n          verb\n          membersAdded\n          membersRemoved\n        }\n        subject {\n          id\n          name\n          deleted\n        }\n        notes {\n          code\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LogFilters_tokens {\n    provisioning {\n      tokens {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query LogFilters_tokens {\n    provisioning {\n      tokens {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RetentionDialog_update($days: Int!) {\n    updateLogRetention(days: $days) {\n      retentionDays\n    }\n  }\n"): (typeof documents)["\n  mutation RetentionDialog_update($days: Int!) {\n    updateLogRetention(days: $days) {\n      retentionDays\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RetentionNote_state {\n    provisioningLog {\n      dropped\n      retentionDays\n      oldestAt\n    }\n  }\n"): (typeof documents)["\n  query RetentionNote_state {\n    provisioningLog {\n      dropped\n      retentionDays\n      oldestAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UseWaiting_count($filter: ExchangeFilter) {\n    exchanges(filter: $filter, first: 1) {\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query UseWaiting_count($filter: ExchangeFilter) {\n    exchanges(filter: $filter, first: 1) {\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProvisioningPage_provisioning($provider: IdentityProviderKind!) {\n    provisioning(provider: $provider) {\n      provider\n      targetUrl\n      tokenLimit\n      userCount\n      groupCount\n      health {\n        state\n        requests\n        errors\n        unresolved\n      }\n      lastRequest {\n        id\n        shortId\n        at\n        method\n        path\n        status\n        tokenName\n      }\n      tokens {\n        id\n        name\n        hint\n        status\n        expired\n        allowedAddresses\n        createdAt\n        createdBy\n        validFrom\n        expiresAt\n        expiryWarning\n        lastUsedAt\n        lastUsedFrom\n      }\n    }\n  }\n"): (typeof documents)["\n  query ProvisioningPage_provisioning($provider: IdentityProviderKind!) {\n    provisioning(provider: $provider) {\n      provider\n      targetUrl\n      tokenLimit\n      userCount\n      groupCount\n      health {\n        state\n        requests\n        errors\n        unresolved\n      }\n      lastRequest {\n        id\n        shortId\n        at\n        method\n        path\n        status\n        tokenName\n      }\n      tokens {\n        id\n        name\n        hint\n        status\n        expired\n        allowedAddresses\n        createdAt\n        createdBy\n        validFrom\n        expiresAt\n        expiryWarning\n        lastUsedAt\n        lastUsedFrom\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProvisioningPage_identityProviders {\n    identityProviders {\n      kind\n      name\n      connected\n    }\n  }\n"): (typeof documents)["\n  query ProvisioningPage_identityProviders {\n    identityProviders {\n      kind\n      name\n      connected\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query GuidePage_setup {\n    provisioning(provider: OKTA) {\n      provider\n      targetUrl\n      userCount\n      groupCount\n      setupSteps {\n        kind\n        state\n        verifiedAt\n        problem {\n          cause\n          at\n          shortId\n          detail\n          tokenName\n        }\n        parts {\n          act\n          at\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query GuidePage_setup {\n    provisioning(provider: OKTA) {\n      provider\n      targetUrl\n      userCount\n      groupCount\n      setupSteps {\n        kind\n        state\n        verifiedAt\n        problem {\n          cause\n          at\n          shortId\n          detail\n          tokenName\n        }\n        parts {\n          act\n          at\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveSimulationDialog_remove {\n    removeSimulation {\n      users\n      groups\n      kept\n      finished\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveSimulationDialog_remove {\n    removeSimulation {\n      users\n      groups\n      kept\n      finished\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SimulationPanel_start($users: Int!) {\n    startSimulation(users: $users) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation SimulationPanel_start($users: Int!) {\n    startSimulation(users: $users) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SimulationPanel_stop {\n    stopSimulation {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation SimulationPanel_stop {\n    stopSimulation {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SimulationPanel_simulation {\n    simulation {\n      userCount\n      groupCount\n      run {\n        id\n        state\n        users\n        phase\n        done\n        total\n        failed\n        problem\n        startedAt\n        startedBy\n        endedAt\n      }\n    }\n  }\n"): (typeof documents)["\n  query SimulationPanel_simulation {\n    simulation {\n      userCount\n      groupCount\n      run {\n        id\n        state\n        users\n        phase\n        done\n        total\n        failed\n        problem\n        startedAt\n        startedBy\n        endedAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteTokenDialog_delete($id: ID!) {\n    deleteScimToken(id: $id)\n  }\n"): (typeof documents)["\n  mutation DeleteTokenDialog_delete($id: ID!) {\n    deleteScimToken(id: $id)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GenerateTokenDialog_generate($input: GenerateScimTokenInput!) {\n    generateScimToken(input: $input) {\n      secret\n      targetUrl\n      token {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation GenerateTokenDialog_generate($input: GenerateScimTokenInput!) {\n    generateScimToken(input: $input) {\n      secret\n      targetUrl\n      token {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RenewTokenDialog_renew($id: ID!, $expiresAt: DateTime, $keepSecret: Boolean!) {\n    renewScimToken(id: $id, expiresAt: $expiresAt, keepSecret: $keepSecret) {\n      secret\n      targetUrl\n      token {\n        id\n        name\n        status\n        expired\n        expiresAt\n        hint\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RenewTokenDialog_renew($id: ID!, $expiresAt: DateTime, $keepSecret: Boolean!) {\n    renewScimToken(id: $id, expiresAt: $expiresAt, keepSecret: $keepSecret) {\n      secret\n      targetUrl\n      token {\n        id\n        name\n        status\n        expired\n        expiresAt\n        hint\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TokenAddressesDialog_set($id: ID!, $allowedAddresses: [String!]!) {\n    setScimTokenAddresses(id: $id, allowedAddresses: $allowedAddresses) {\n      id\n      allowedAddresses\n    }\n  }\n"): (typeof documents)["\n  mutation TokenAddressesDialog_set($id: ID!, $allowedAddresses: [String!]!) {\n    setScimTokenAddresses(id: $id, allowedAddresses: $allowedAddresses) {\n      id\n      allowedAddresses\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TokenPage_tokens {\n    provisioning {\n      tokens {\n        id\n        name\n        status\n        expired\n      }\n    }\n  }\n"): (typeof documents)["\n  query TokenPage_tokens {\n    provisioning {\n      tokens {\n        id\n        name\n        status\n        expired\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TokenMenu_setStatus($id: ID!, $status: ScimTokenStatus!) {\n    setScimTokenStatus(id: $id, status: $status) {\n      id\n      status\n      expired\n    }\n  }\n"): (typeof documents)["\n  mutation TokenMenu_setStatus($id: ID!, $status: ScimTokenStatus!) {\n    setScimTokenStatus(id: $id, status: $status) {\n      id\n      status\n      expired\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptInvitationPage_accept($input: AcceptAdministratorInvitationInput!) {\n    acceptAdministratorInvitation(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation AcceptInvitationPage_accept($input: AcceptAdministratorInvitationInput!) {\n    acceptAdministratorInvitation(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmEmailPage_confirm($token: String!) {\n    confirmEmailChange(token: $token)\n  }\n"): (typeof documents)["\n  mutation ConfirmEmailPage_confirm($token: String!) {\n    confirmEmailChange(token: $token)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ForgotPasswordPage_request($email: String!) {\n    requestPasswordReset(email: $email)\n  }\n"): (typeof documents)["\n  mutation ForgotPasswordPage_request($email: String!) {\n    requestPasswordReset(email: $email)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResetPasswordPage_reset($input: ResetPasswordInput!) {\n    resetPassword(input: $input)\n  }\n"): (typeof documents)["\n  mutation ResetPasswordPage_reset($input: ResetPasswordInput!) {\n    resetPassword(input: $input)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UseAccountLink_open($token: String!) {\n    openAccountLink(token: $token) {\n      kind\n      email\n      expiresAt\n    }\n  }\n"): (typeof documents)["\n  mutation UseAccountLink_open($token: String!) {\n    openAccountLink(token: $token) {\n      kind\n      email\n      expiresAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetUpForm_setUp($input: SetUpAdministratorInput!) {\n    setUpAdministrator(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation SetUpForm_setUp($input: SetUpAdministratorInput!) {\n    setUpAdministrator(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SetUpPage_state {\n    setupRequired\n  }\n"): (typeof documents)["\n  query SetUpPage_state {\n    setupRequired\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SettingsForm_settings on ProvisioningSettings {\n    version\n    autoInvite\n    inviteDelayMinutes\n    inviteLanguage\n    reminderDays\n    senderName\n    updatedAt\n    updatedBy\n    customAttributes {\n      id\n      name\n      type\n      urn\n      userCount\n    }\n  }\n"): (typeof documents)["\n  fragment SettingsForm_settings on ProvisioningSettings {\n    version\n    autoInvite\n    inviteDelayMinutes\n    inviteLanguage\n    reminderDays\n    senderName\n    updatedAt\n    updatedBy\n    customAttributes {\n      id\n      name\n      type\n      urn\n      userCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SettingsForm_save($input: UpdateProvisioningSettingsInput!) {\n    updateProvisioningSettings(input: $input) {\n      ...SettingsForm_settings\n    }\n  }\n"): (typeof documents)["\n  mutation SettingsForm_save($input: UpdateProvisioningSettingsInput!) {\n    updateProvisioningSettings(input: $input) {\n      ...SettingsForm_settings\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SettingsPage_settings {\n    provisioning(provider: OKTA) {\n      provider\n      userCount\n      tokens {\n        id\n      }\n      settings {\n        ...SettingsForm_settings\n      }\n    }\n    sendsMail\n    customAttributeRules {\n      namespace\n      reservedNames\n      maximum\n    }\n  }\n"): (typeof documents)["\n  query SettingsPage_settings {\n    provisioning(provider: OKTA) {\n      provider\n      userCount\n      tokens {\n        id\n      }\n      settings {\n        ...SettingsForm_settings\n      }\n    }\n    sendsMail\n    customAttributeRules {\n      namespace\n      reservedNames\n      maximum\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SignInPage_state {\n    setupRequired\n    singleSignOn {\n      name\n      only\n    }\n    viewer {\n      id\n      kind\n    }\n  }\n"): (typeof documents)["\n  query SignInPage_state {\n    setupRequired\n    singleSignOn {\n      name\n      only\n    }\n    viewer {\n      id\n      kind\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddUserDialog_createUser($attributes: JSON!) {\n    createUser(input: { attributes: $attributes }) {\n      user {\n        id\n        userName\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation AddUserDialog_createUser($attributes: JSON!) {\n    createUser(input: { attributes: $attributes }) {\n      user {\n        id\n        userName\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query GroupDialog_groups($search: String) {\n    groups(filter: { search: $search }, first: 20) {\n      nodes {\n        id\n        displayName\n        memberCount\n      }\n    }\n  }\n"): (typeof documents)["\n  query GroupDialog_groups($search: String) {\n    groups(filter: { search: $search }, first: 20) {\n      nodes {\n        id\n        displayName\n        memberCount\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query GroupFilter_group($id: ID!) {\n    group(id: $id) {\n      id\n      displayName\n    }\n  }\n"): (typeof documents)["\n  query GroupFilter_group($id: ID!) {\n    group(id: $id) {\n      id\n      displayName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InviteUsersDialog_invite($input: InviteUsersInput!) {\n    inviteUsers(input: $input) {\n      userId\n      userName\n      invited\n      reason\n    }\n  }\n"): (typeof documents)["\n  mutation InviteUsersDialog_invite($input: InviteUsersInput!) {\n    inviteUsers(input: $input) {\n      userId\n      userName\n      invited\n      reason\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UsersPage_users(\n    $filter: UserFilter\n    $orderBy: UserOrder\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n  ) {\n    users(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {\n      totalCount\n      pageInfo {\n        ...Pager_pageInfo\n      }\n      nodes {\n        id\n        userName\n        displayName\n        emails {\n          value\n          primary\n        }\n        status\n        source\n        invitation {\n          status\n          obstacle\n        }\n        updatedAt\n      }\n    }\n  }\n"): (typeof documents)["\n  query UsersPage_users(\n    $filter: UserFilter\n    $orderBy: UserOrder\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n  ) {\n    users(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {\n      totalCount\n      pageInfo {\n        ...Pager_pageInfo\n      }\n      nodes {\n        id\n        userName\n        displayName\n        emails {\n          value\n          primary\n        }\n        status\n        source\n        invitation {\n          status\n          obstacle\n        }\n        updatedAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteUserDialog_delete($id: ID!) {\n    deleteUser(id: $id)\n  }\n"): (typeof documents)["\n  mutation DeleteUserDialog_delete($id: ID!) {\n    deleteUser(id: $id)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeletedUser_deletion($id: ID!, $withExchange: Boolean!) {\n    auditRecords(filter: { targetId: $id, actions: [\"user.deleted\"] }, first: 1) {\n      nodes {\n        id\n        at\n        actorKind\n        actorLabel\n        targetLabel\n        requestId\n        exchange @include(if: $withExchange) {\n          id\n          method\n          path\n          status\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query DeletedUser_deletion($id: ID!, $withExchange: Boolean!) {\n    auditRecords(filter: { targetId: $id, actions: [\"user.deleted\"] }, first: 1) {\n      nodes {\n        id\n        at\n        actorKind\n        actorLabel\n        targetLabel\n        requestId\n        exchange @include(if: $withExchange) {\n          id\n          method\n          path\n          status\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InviteDialog_invite($id: ID!) {\n    inviteUser(id: $id) {\n      id\n      invitation {\n        status\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation InviteDialog_invite($id: ID!) {\n    inviteUser(id: $id) {\n      id\n      invitation {\n        status\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InviteDialog_resend($id: ID!) {\n    resendInvitation(id: $id) {\n      id\n      invitation {\n        status\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation InviteDialog_resend($id: ID!) {\n    resendInvitation(id: $id) {\n      id\n      invitation {\n        status\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProfileWithOrigins_origins($id: ID!) {\n    valueOrigins(targetId: $id) {\n      path\n      record {\n        id\n        at\n        actorKind\n        actorLabel\n      }\n    }\n  }\n"): (typeof documents)["\n  query ProfileWithOrigins_origins($id: ID!) {\n    valueOrigins(targetId: $id) {\n      path\n      record {\n        id\n        at\n        actorKind\n        actorLabel\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UserConfigurations_preview($userId: ID!) {\n    previewConfigurations(userId: $userId) {\n      userId\n      active\n      configurations {\n        id\n        name\n        fields {\n          key\n          value\n          secret\n        }\n        withheld {\n          key\n          reason\n          missing\n        }\n        overridden {\n          key\n          byConfigurationName\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query UserConfigurations_preview($userId: ID!) {\n    previewConfigurations(userId: $userId) {\n      userId\n      active\n      configurations {\n        id\n        name\n        fields {\n          key\n          value\n          secret\n        }\n        withheld {\n          key\n          reason\n          missing\n        }\n        overridden {\n          key\n          byConfigurationName\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UserPage_user($id: ID!) {\n    user(id: $id) {\n      id\n      userName\n      displayName\n      active\n      source\n      status\n      externalId\n      attributes\n      emails {\n        value\n        primary\n      }\n      invitation {\n        status\n        email\n        scheduledFor\n        sentAt\n        acceptedAt\n        expiresAt\n        failure\n        obstacle\n      }\n      memberships {\n        groupId\n        displayName\n        type\n      }\n      createdAt\n      updatedAt\n      version\n    }\n  }\n"): (typeof documents)["\n  query UserPage_user($id: ID!) {\n    user(id: $id) {\n      id\n      userName\n      displayName\n      active\n      source\n      status\n      externalId\n      attributes\n      emails {\n        value\n        primary\n      }\n      invitation {\n        status\n        email\n        scheduledFor\n        sentAt\n        acceptedAt\n        expiresAt\n        failure\n        obstacle\n      }\n      memberships {\n        groupId\n        displayName\n        type\n      }\n      createdAt\n      updatedAt\n      version\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UserStatusDialog_setActive($id: ID!, $active: JSON!) {\n    updateUser(id: $id, input: { changes: [{ op: REPLACE, path: \"active\", value: $active }] }) {\n      user {\n        id\n        active\n        status\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UserStatusDialog_setActive($id: ID!, $active: JSON!) {\n    updateUser(id: $id, input: { changes: [{ op: REPLACE, path: \"active\", value: $active }] }) {\n      user {\n        id\n        active\n        status\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription Live_changes {\n    liveChanges {\n      subject\n      ids\n    }\n  }\n"): (typeof documents)["\n  subscription Live_changes {\n    liveChanges {\n      subject\n      ids\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UsePolling_reachable {\n    __typename\n  }\n"): (typeof documents)["\n  query UsePolling_reachable {\n    __typename\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProviderSignOut_openedBy {\n    viewer {\n      id\n      bySingleSignOn\n    }\n  }\n"): (typeof documents)["\n  query ProviderSignOut_openedBy {\n    viewer {\n      id\n      bySingleSignOn\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SessionWatch_session {\n    viewer {\n      id\n      sessionExpiresAt\n      sessionExpiresIn\n      sessionEndsAtLatest\n    }\n  }\n"): (typeof documents)["\n  query SessionWatch_session {\n    viewer {\n      id\n      sessionExpiresAt\n      sessionExpiresIn\n      sessionEndsAtLatest\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query KeptSession_viewer {\n    viewer {\n      id\n    }\n  }\n"): (typeof documents)["\n  query KeptSession_viewer {\n    viewer {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmationDialog_confirm($password: String!, $code: String) {\n    reauthenticate(input: { password: $password, code: $code }) {\n      id\n      reauthenticateBefore\n    }\n  }\n"): (typeof documents)["\n  mutation ConfirmationDialog_confirm($password: String!, $code: String) {\n    reauthenticate(input: { password: $password, code: $code }) {\n      id\n      reauthenticateBefore\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConfirmationDialog_method {\n    viewer {\n      id\n      bySingleSignOn\n    }\n    singleSignOn {\n      name\n    }\n    ownSecondFactors {\n      totpAddedAt\n      passkeys {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  query ConfirmationDialog_method {\n    viewer {\n      id\n      bySingleSignOn\n    }\n    singleSignOn {\n      name\n    }\n    ownSecondFactors {\n      totpAddedAt\n      passkeys {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PasskeyConfirmation_own {\n    ownSecondFactors {\n      passkeys {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  query PasskeyConfirmation_own {\n    ownSecondFactors {\n      passkeys {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PasskeyConfirmation_confirm($passkey: JSON!) {\n    reauthenticate(input: { passkey: $passkey }) {\n      id\n      reauthenticateBefore\n    }\n  }\n"): (typeof documents)["\n  mutation PasskeyConfirmation_confirm($passkey: JSON!) {\n    reauthenticate(input: { passkey: $passkey }) {\n      id\n      reauthenticateBefore\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PasskeySignIn_signIn($passkey: JSON!) {\n    signInWithPasskey(passkey: $passkey) {\n      id\n      kind\n    }\n  }\n"): (typeof documents)["\n  mutation PasskeySignIn_signIn($passkey: JSON!) {\n    signInWithPasskey(passkey: $passkey) {\n      id\n      kind\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SecondStepForm_complete($input: CompleteSignInInput!) {\n    completeSignIn(input: $input) {\n      id\n      kind\n    }\n  }\n"): (typeof documents)["\n  mutation SecondStepForm_complete($input: CompleteSignInInput!) {\n    completeSignIn(input: $input) {\n      id\n      kind\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignInForm_signIn($email: String!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      id\n      kind\n    }\n  }\n"): (typeof documents)["\n  mutation SignInForm_signIn($email: String!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      id\n      kind\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PasskeyAnswer_begin {\n    beginPasskey\n  }\n"): (typeof documents)["\n  mutation PasskeyAnswer_begin {\n    beginPasskey\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AccountMenu_signOut {\n    signOut\n  }\n"): (typeof documents)["\n  mutation AccountMenu_signOut {\n    signOut\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MailBanner_mail($withSettings: Boolean!) {\n    sendsMail\n    mailServerFault {\n      kind\n      response\n      since\n    }\n    provisioning(provider: OKTA) @include(if: $withSettings) {\n      settings {\n        autoInvite\n      }\n    }\n  }\n"): (typeof documents)["\n  query MailBanner_mail($withSettings: Boolean!) {\n    sendsMail\n    mailServerFault {\n      kind\n      response\n      since\n    }\n    provisioning(provider: OKTA) @include(if: $withSettings) {\n      settings {\n        autoInvite\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Shell_viewer {\n    viewer {\n      id\n      kind\n      name\n      email\n      role\n      permissions\n      sessionExpiresAt\n      sessionExpiresIn\n      sessionEndsAtLatest\n      mustAddFactor\n    }\n  }\n"): (typeof documents)["\n  query Shell_viewer {\n    viewer {\n      id\n      kind\n      name\n      email\n      role\n      permissions\n      sessionExpiresAt\n      sessionExpiresIn\n      sessionEndsAtLatest\n      mustAddFactor\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TokenExpiryBanner_tokens {\n    provisioning(provider: OKTA) {\n      tokens {\n        id\n        name\n        status\n        expired\n        expiryWarning\n      }\n    }\n  }\n"): (typeof documents)["\n  query TokenExpiryBanner_tokens {\n    provisioning(provider: OKTA) {\n      tokens {\n        id\n        name\n        status\n        expired\n        expiryWarning\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CommandPalette_search($search: String!) {\n    users(first: 6, filter: { search: $search }) {\n      nodes {\n        id\n        userName\n        displayName\n      }\n    }\n    groups(first: 4, filter: { search: $search }) {\n      nodes {\n        id\n        displayName\n      }\n    }\n  }\n"): (typeof documents)["\n  query CommandPalette_search($search: String!) {\n    users(first: 6, filter: { search: $search }) {\n      nodes {\n        id\n        userName\n        displayName\n      }\n    }\n    groups(first: 4, filter: { search: $search }) {\n      nodes {\n        id\n        displayName\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Pager_pageInfo on PageInfo {\n    hasNextPage\n    hasPreviousPage\n    startCursor\n    endCursor\n  }\n"): (typeof documents)["\n  fragment Pager_pageInfo on PageInfo {\n    hasNextPage\n    hasPreviousPage\n    startCursor\n    endCursor\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;