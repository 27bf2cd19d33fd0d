import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'sqlite',
  schema: ['./src/database/tables/*.ts', './src/database/read-model/tables*.ts'],
  out: './migrations',
})
