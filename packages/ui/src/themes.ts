export * from '@keyward/themes'
